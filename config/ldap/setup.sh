#!/bin/sh
# Sets up an OpenLDAP server of Debian's package for Hopthu in a directory of its own, and starts it.
# Running it again keeps the data, writes the configuration anew and restarts the server.
#
#   setup.sh [-b BASE] [-n] DIR PORT    set up; start on ldap://127.0.0.1:PORT unless -n
#   setup.sh -s DIR                     stop
#
# Environment: HOPTHU_LDAP_PASSWORD, JAMES_LDAP_PASSWORD (else DIR/*.password, made when missing),
# LDAP_USER (user that slapd runs as when started by root; default openldap where it can reach DIR),
# LDAP_ADDRESS_BOOK (who looks people up: bound, the default, is every owner with his own password;
# anonymous is everybody who reaches the port; off), LDAP_FOUND (most entries of one search, 100),
# LDAP_LISTEN (further URLs, e.g. ldaps:///), LDAP_TLS_CERT, LDAP_TLS_KEY (PEM files),
# LDAP_MODULES (default /usr/lib/ldap), LDAP_SCHEMA (default /etc/ldap/schema).
set -eu
umask 077
PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin
here=$(cd "$(dirname "$0")" && pwd)
modules=${LDAP_MODULES:-/usr/lib/ldap}
schema=${LDAP_SCHEMA:-/etc/ldap/schema}
base=dc=phutho,dc=gov,dc=vn
start=yes
stop=no

fail() {
  echo "setup.sh: $*" >&2
  exit 1
}

while getopts b:ns option; do
  case $option in
    b) base=$OPTARG ;;
    n) start=no ;;
    s) stop=yes ;;
    *) fail "usage: setup.sh [-b BASE] [-n] DIR PORT | setup.sh -s DIR" ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || fail "which directory? usage: setup.sh [-b BASE] [-n] DIR PORT | setup.sh -s DIR"
mkdir -p "$1"
dir=$(cd "$1" && pwd)

# The pid counts only while it is a slapd on this very directory: numbers are used again.
running() {
  [ -s "$dir/slapd.pid" ] || return 1
  pid=$(cat "$dir/slapd.pid")
  kill -0 "$pid" 2>/dev/null && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$dir/slapd.d"
}

halt() {
  if running; then
    kill "$pid"
    tries=0
    while kill -0 "$pid" 2>/dev/null; do
      tries=$((tries + 1))
      [ $tries -le 300 ] || fail "slapd ($pid) does not stop"
      sleep 0.1
    done
  fi
  rm -f "$dir/slapd.pid"
}

if [ $stop = yes ]; then
  halt
  exit 0
fi

[ $# -eq 2 ] || fail "which port? usage: setup.sh [-b BASE] [-n] DIR PORT"
port=$2
case $port in '' | *[!0-9]*) fail "PORT is a number, not '$port'" ;; esac
case $base in dc=*) ;; *) fail "BASE starts with dc=, e.g. dc=phutho,dc=gov,dc=vn, not '$base'" ;; esac
case $base in *[!A-Za-z0-9=,-]*) fail "BASE has letters, digits and hyphens only: '$base'" ;; esac
case $dir in *[!A-Za-z0-9/._-]*) fail "DIR has a character that slapd's configuration would need quoted: '$dir'" ;; esac
for tool in slapd slapadd slapindex slapmodify slappasswd; do
  command -v $tool >/dev/null || fail "$tool is missing: apt-get install slapd"
done
[ -f "$schema/inetorgperson.ldif" ] || fail "no schema files in $schema: set LDAP_SCHEMA"
[ -f "$modules/back_mdb.so" ] || fail "no modules in $modules: set LDAP_MODULES"

halt

if [ -f "$modules/argon2.so" ]; then
  hash='{ARGON2}'
  # 19 MiB and three passes: some 50 ms for each log-in.
  argon2='argon2 m=19456 t=3 p=1'
  hash_module="olcModuleLoad: $argon2"
else
  hash='{SSHA}'
  argon2=''
  hash_module='#'
  echo "setup.sh: WARNING: $modules/argon2.so is missing, passwords are hashed with salted SHA-1 only;" \
    "install the argon2 module (Debian 12: slapd, Debian 11: slapd-contrib) and run this again" >&2
fi

# password NAME GIVEN: the hash of the given password, of the kept one, or of a new random one.
password() {
  file=$dir/$1.password
  if [ -n "$2" ]; then
    printf %s "$2" >"$file"
  elif [ ! -s "$file" ]; then
    head -c 24 /dev/urandom | base64 | tr -d '\n' >"$file"
  fi
  slappasswd ${argon2:+-o "module-path=$modules" -o "module-load=$argon2"} -h "$hash" -T "$file" |
    tr -d '\n'
}
hopthu_hash=$(password hopthu "${HOPTHU_LDAP_PASSWORD:-}")
james_hash=$(password james "${JAMES_LDAP_PASSWORD:-}")

# who LEVEL: the clauses that give LEVEL to those who may look people up.
accounts="by dn.children=\"ou=people,$base\" LEVEL by dn.children=\"ou=agencies,$base\" LEVEL"
case ${LDAP_ADDRESS_BOOK:-bound} in
  bound) who=$accounts root=users are='has logged in' ;;
  anonymous) who="$accounts by anonymous LEVEL" root='*' are='reaches this server' ;;
  off) who='' root=users are='(nobody, LDAP_ADDRESS_BOOK=off)' ;;
  *) fail "LDAP_ADDRESS_BOOK is bound, anonymous or off, not '$LDAP_ADDRESS_BOOK'" ;;
esac
readers=$(echo "$who" | sed 's/LEVEL/read/g')
searchers=$(echo "$who" | sed 's/LEVEL/search/g')
found=${LDAP_FOUND:-100}
case $found in '' | *[!0-9]*) fail "LDAP_FOUND is a number, not '$found'" ;; esac

tls='#'
if [ -n "${LDAP_TLS_CERT:-}" ]; then
  tls="olcTLSCertificateFile: $LDAP_TLS_CERT\\
olcTLSCertificateKeyFile: ${LDAP_TLS_KEY:?LDAP_TLS_KEY is missing beside LDAP_TLS_CERT}\\
olcTLSProtocolMin: 3.3"
fi

rm -rf "$dir/rendered" "$dir/slapd.d"
# A run that died half-way left no mark: begin the data again.
[ -f "$dir/complete" ] || rm -rf "$dir/data"
mkdir -p "$dir/rendered" "$dir/slapd.d" "$dir/data"
dc=${base#dc=}
for file in hopthu-schema.ldif base.ldif policies.ldif slapd.ldif; do
  sed -e "s|@TLS@|$tls|; s|@HASH_MODULE@|$hash_module|; s|@HASH@|$hash|; s|@MODULES@|$modules|" \
    -e "s|@SCHEMA@|$schema|; s|@DIR@|$dir|g; s|@BASE@|$base|g; s|@DC@|${dc%%,*}|" \
    -e "s|@READERS_ARE@|$are|; s|@READERS@|$readers|; s|@SEARCHERS@|$searchers|" \
    -e "s|@ROOT_READERS@|$root|; s|@FOUND@|$found|g" \
    -e "s|@HOPTHU_PASSWORD@|$hopthu_hash|; s|@JAMES_PASSWORD@|$james_hash|" \
    "$here/$file" >"$dir/rendered/$file"
done

slapadd -n 0 -F "$dir/slapd.d" -l "$dir/rendered/slapd.ldif"

if [ ! -f "$dir/complete" ]; then
  cat "$dir/rendered/base.ldif" >"$dir/rendered/all.ldif"
  echo >>"$dir/rendered/all.ldif"
  cat "$dir/rendered/policies.ldif" >>"$dir/rendered/all.ldif"
  slapadd -q -n 1 -F "$dir/slapd.d" -l "$dir/rendered/all.ldif"
  : >"$dir/complete"
fi
{
  for account in hopthu james; do
    echo "dn: cn=$account,ou=services,$base"
    echo "changetype: modify"
    echo "replace: userPassword"
    if [ $account = hopthu ]; then echo "userPassword: $hopthu_hash"; else echo "userPassword: $james_hash"; fi
    echo "-"
    echo "replace: pwdPolicySubentry"
    echo "pwdPolicySubentry: cn=services,ou=policies,$base"
    echo
  done
} >"$dir/rendered/services.ldif"
slapmodify -n 1 -F "$dir/slapd.d" -l "$dir/rendered/services.ldif"
rm -rf "$dir/rendered"
# An index that an older slapd.ldif did not have finds nothing in entries from before.
slapindex -q -n 1 -F "$dir/slapd.d" modifyTimestamp mail cn sn givenName displayName >"$dir/slapindex.log" 2>&1 ||
  fail "slapindex failed, see $dir/slapindex.log"

run_as=''
if [ "$(id -u)" = 0 ]; then
  user=${LDAP_USER:-openldap}
  if id "$user" >/dev/null 2>&1 && chown -R "$user" "$dir" && runuser -u "$user" -- test -w "$dir"; then
    run_as="-u $user"
  elif [ -n "${LDAP_USER:-}" ]; then
    fail "user $LDAP_USER does not exist or cannot reach $dir"
  else
    echo "setup.sh: note: user openldap cannot reach $dir, slapd runs as root" >&2
    chown -R 0 "$dir"
  fi
fi

if [ $start = yes ]; then
  # shellcheck disable=SC2086
  slapd -F "$dir/slapd.d" -h "ldap://127.0.0.1:$port${LDAP_LISTEN:+ $LDAP_LISTEN}" $run_as ||
    fail "slapd does not start; is port $port free? See the reason: slapd -d 1 -F $dir/slapd.d -h ldap://127.0.0.1:$port"
  # slapd's first process ends a moment before the second one listens.
  tries=0
  until grep -q "$(printf ':%04X 00000000:0000 0A' "$port")" /proc/net/tcp; do
    tries=$((tries + 1))
    [ $tries -le 100 ] || fail "slapd started but does not listen on port $port"
    sleep 0.1
  done
  echo "slapd: ldap://127.0.0.1:$port, base $base, passwords in $dir/hopthu.password and $dir/james.password"
fi
