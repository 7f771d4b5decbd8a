# What the machine must offer, for ./run and ./test. Sourced, not run.
# As root, or where sudo asks nothing, what is missing is installed from Debian's packages; else one line says what to install.

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then sudo "$@"
  else return 1
  fi
}

install_packages() {
  command -v apt-get > /dev/null || return 1
  say "Installing: $*"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' install "$@" > /dev/null 2>&1
}

# need PACKAGES CHECK...: the check must hold, or does after the packages are installed.
need() {
  local packages=$1; shift
  if "$@" > /dev/null 2>&1; then return 0; fi
  # shellcheck disable=SC2086 # a list of packages, on purpose
  if install_packages $packages && "$@" > /dev/null 2>&1; then return 0; fi
  say "Missing: $packages. Please install (Debian: apt-get install $packages) and start again."
  exit 1
}

has_postgres() {
  [ -n "${SECRETARIAT_PG_BIN:-}" ] && [ -x "$SECRETARIAT_PG_BIN/initdb" ] && return 0
  local folder version
  for folder in /usr/lib/postgresql/*/bin; do
    version=${folder%/bin}; version=${version##*/}
    [ -x "$folder/initdb" ] && [ "${version%%.*}" -ge 15 ] && return 0
  done
  command -v initdb && command -v postgres
}

has_dotnet() { dotnet --list-sdks 2> /dev/null | grep -q '^10\.'; }

need_to_build() {
  if ! has_dotnet; then
    say "Missing: the .NET 10 SDK. Please install it (https://dot.net) and start again."
    exit 1
  fi
  need "nodejs npm" sh -c 'command -v node && command -v npm'
}

need_to_run() {
  need "postgresql postgresql-contrib" has_postgres
  need "util-linux" command -v setpriv
}

# Papers are read back by a program of somebody else.
need_to_read() { need "poppler-utils" command -v pdftotext; }

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
