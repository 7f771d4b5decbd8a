using System.Globalization;

namespace Secretariat.Pdf.Layout;

/// <summary>Reads path data of SVG 1.1, 8.3 into lines and cubic curves.</summary>
internal ref struct SvgPath
{
    private readonly VectorPath path = new();
    private ReadOnlySpan<char> rest;
    private float x, y, startX, startY, controlX, controlY;

    private SvgPath(string data) => rest = data;

    public static VectorPath Parse(string data)
    {
        var reader = new SvgPath(data);
        reader.Read();
        return reader.path;
    }

    private void Read()
    {
        var command = ' ';
        while (SkipSeparators())
        {
            if (char.IsAsciiLetter(rest[0]))
            {
                command = rest[0];
                rest = rest[1..];
            }
            else if (command is 'z' or 'Z' or ' ')
            {
                throw new FormatException("A path needs a command before each number.");
            }

            Step(command);
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
    }

    private void Step(char command)
    {
        var (dx, dy) = char.IsAsciiLetterLower(command) ? (x, y) : (0f, 0f);
        var smooth = (X: 2 * x - controlX, Y: 2 * y - controlY);
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                (x, y) = (Number() + dx, Number() + dy);
                (startX, startY) = (x, y);
                path.Move(x, y);
                break;
            case 'L':
                LineTo(Number() + dx, Number() + dy);
                break;
            case 'H':
                LineTo(Number() + dx, y);
                break;
            case 'V':
                LineTo(x, Number() + dy);
                break;
            case 'C':
                CurveTo(Number() + dx, Number() + dy, Number() + dx, Number() + dy, Number() + dx, Number() + dy);
                return;
            case 'S':
                CurveTo(smooth.X, smooth.Y, Number() + dx, Number() + dy, Number() + dx, Number() + dy);
                return;
            case 'Q':
                QuadraticTo(Number() + dx, Number() + dy, Number() + dx, Number() + dy);
                return;
            case 'T':
                QuadraticTo(smooth.X, smooth.Y, Number() + dx, Number() + dy);
                return;
            case 'A':
                ArcTo(Math.Abs(Number()), Math.Abs(Number()), Number(), Flag(), Flag(), Number() + dx, Number() + dy);
                break;
            case 'Z':
                (x, y) = (startX, startY);
                path.Close();
                break;
            default:
                throw new FormatException($"'{command}' is no path command.");
        }

        (controlX, controlY) = (x, y);
    }

    private void LineTo(float toX, float toY)
    {
        (x, y) = (toX, toY);
        path.Line(x, y);
    }

    private void CurveTo(float x1, float y1, float x2, float y2, float toX, float toY)
    {
        path.Curve(x1, y1, x2, y2, toX, toY);
        (controlX, controlY, x, y) = (x2, y2, toX, toY);
    }

    private void QuadraticTo(float cx, float cy, float toX, float toY)
    {
        path.Curve(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, toX + (cx - toX) * 2 / 3, toY + (cy - toY) * 2 / 3, toX, toY);
        (controlX, controlY, x, y) = (cx, cy, toX, toY);
    }

    /// <summary>From end points to centre, SVG 1.1 F.6.5, then one cubic for each quarter turn.</summary>
    private void ArcTo(float rx, float ry, float rotation, bool large, bool sweep, float toX, float toY)
    {
        if (rx == 0 || ry == 0)
        {
            LineTo(toX, toY);
            return;
        }

        var (sin, cos) = MathF.SinCos(rotation * MathF.PI / 180);
        var (hx, hy) = ((x - toX) / 2, (y - toY) / 2);
        var (px, py) = (cos * hx + sin * hy, cos * hy - sin * hx);
        var scale = MathF.Sqrt(px * px / (rx * rx) + py * py / (ry * ry));
        if (scale > 1) (rx, ry) = (rx * scale, ry * scale);
        var (rx2, ry2) = (rx * rx, ry * ry);
        var away = rx2 * py * py + ry2 * px * px;
        var factor = away == 0 ? 0 : MathF.Sqrt(Math.Max(0, (rx2 * ry2 - away) / away)) * (large == sweep ? -1 : 1);
        var (cpx, cpy) = (factor * rx * py / ry, -factor * ry * px / rx);
        var (cx, cy) = (cos * cpx - sin * cpy + (x + toX) / 2, sin * cpx + cos * cpy + (y + toY) / 2);
        var from = MathF.Atan2((py - cpy) / ry, (px - cpx) / rx);
        var turn = MathF.Atan2((-py - cpy) / ry, (-px - cpx) / rx) - from;
        if (sweep && turn < 0) turn += MathF.Tau;
        if (!sweep && turn > 0) turn -= MathF.Tau;

        var pieces = Math.Max(1, (int)MathF.Ceiling(Math.Abs(turn) / (MathF.PI / 2) - 0.001f));
        var step = turn / pieces;
        var handle = 4f / 3 * MathF.Tan(step / 4);
        for (var i = 0; i < pieces; i++, from += step)
        {
            var (s1, c1) = MathF.SinCos(from);
            var (s2, c2) = MathF.SinCos(from + step);
            var (ax, ay) = Place(c1 - handle * s1, s1 + handle * c1);
            var (bx, by) = Place(c2 + handle * s2, s2 - handle * c2);
            var (ex, ey) = i == pieces - 1 ? (toX, toY) : Place(c2, s2);
            path.Curve(ax, ay, bx, by, ex, ey);
        }

        (x, y) = (toX, toY);

        (float X, float Y) Place(float u, float v) => (cx + cos * rx * u - sin * ry * v, cy + sin * rx * u + cos * ry * v);
    }

    private bool SkipSeparators()
    {
        rest = rest.TrimStart(" \t\r\n,");
        return rest.Length > 0;
    }

    /// <summary>One digit, which small files write without a space behind it.</summary>
    private bool Flag()
    {
        SkipSeparators();
        if (rest.IsEmpty || rest[0] is not ('0' or '1')) throw new FormatException("An arc needs flags of 0 or 1.");
        var flag = rest[0] == '1';
        rest = rest[1..];
        return flag;
    }

    private float Number()
    {
        SkipSeparators();
        var length = 0;
        var (point, exponent) = (false, false);
        for (; length < rest.Length; length++)
        {
            var c = rest[length];
            if (char.IsAsciiDigit(c)) continue;
            if (c is '+' or '-' && (length == 0 || rest[length - 1] is 'e' or 'E')) continue;
            if (c == '.' && !point && !exponent) point = true;
            else if (c is 'e' or 'E' && !exponent && length > 0) exponent = true;
            else break;
        }

        if (!float.TryParse(rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
            throw new FormatException("A number is missing, or too large.");
        rest = rest[length..];
        return value;
    }
}
