-- A text as searches compare it: without marks, small, with the letters that are no base letter and mark written as people type them. The twin of
-- Alphabet.Fold, which folds what is searched for; a test holds the two together.
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fold$
    -- Where every letter takes one byte, there is nothing to take off and small letters are plain: a hundredth of the time.
    SELECT CASE WHEN octet_length($1) = char_length($1) THEN lower($1 COLLATE "C") ELSE replace(replace(replace(replace(
        translate(
            lower(regexp_replace(normalize($1, NFKD),
                '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4]',
                '', 'g') COLLATE "und-x-icu"),
            'ıłøđð', 'ilodd'),
        'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') COLLATE "C" END
$fold$;
