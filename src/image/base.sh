#!/usr/bin/env bash
# Makes target/image/base.tar, the image that softintel is put upon: a few files of Debian's packages, and the Java
# that jlink makes of Debian's JDK 25. Each package is pinned by its SHA-256, and no time but that of the commit gets
# in: the same commit makes the same bytes. It needs Debian 13 with apt, gzip, GNU tar and no root; target/image/jdk is
# the JDK itself, which builds the rest.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=src/image
out=$PWD/target/image
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022
# What of Java the program uses, or what its libraries find by name: src/image/README.md says why each is here.
modules=$(grep -v '^#' $here/modules.txt | paste -sd,)

download() { # LIST: what is not there yet; refused if one differs
  mkdir -p "$out/packages"
  while read -r _ file; do
    [ -f "$out/packages/$file" ] && continue
    local version=${file#*_}
    version=${version%_*}
    (cd "$out/packages" && apt-get -qq -o APT::Sandbox::User=root download "${file%%_*}=${version//%3a/:}") || {
      echo "softintel: Debian has no $file any more. Take it from Debian's archive of snapshots into" \
        "target/image/packages, or pin what there is now with src/image/pin.sh, and commit that." >&2
      exit 1
    }
  done < "$1"
  (cd "$out/packages" && sha256sum --quiet --check) < "$1"
}

layer() { # NAME: the folder as a layer, whose bytes tell of nothing but its files
  tar --create --directory="$out/$1" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" --mode=u=rwX,go=rX --file="$out/$1.tar" .
  sha256sum < "$out/$1.tar" | cut -d' ' -f1 > "$out/$1.id"
  gzip --no-name --best --force "$out/$1.tar"
}

download $here/packages.sha256
download $here/jdk.sha256
rm -rf "$out"/{jdk,jdk.root,debian,java,authorities,unpacked}

# The JDK. Its settings are links to /etc, which is not there.
mkdir -p "$out/jdk.root" "$out/debian" "$out/java/opt"
while read -r _ file; do dpkg-deb --extract "$out/packages/$file" "$out/jdk.root"; done < $here/jdk.sha256
cp -r "$out/jdk.root/usr/lib/jvm/java-25-openjdk-amd64" "$out/jdk"
find "$out/jdk" -type l -lname '/etc/java-25-openjdk/*' | while read -r link; do
  target=$out/jdk.root$(readlink "$link")
  rm "$link"
  cp -r "$target" "$link"
done

# Debian: the libraries, whom the process is, how names are found, whom it trusts.
root=$out/debian
mkdir -p "$root"/{usr/lib64,usr/share/doc,etc,tmp,var/lib/dpkg/status.d,proc,sys,dev}
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"
while read -r _ file; do
  package=${file%%_*}
  mkdir "$out/unpacked"
  dpkg-deb --extract "$out/packages/$file" "$out/unpacked"
  # A scanner finds here what is installed.
  dpkg-deb --field "$out/packages/$file" > "$root/var/lib/dpkg/status.d/$package"
  for part in usr/lib/x86_64-linux-gnu usr/lib64; do
    [ -d "$out/unpacked/$part" ] || continue
    mkdir -p "$root/$part"
    cp -r --no-dereference "$out/unpacked/$part/." "$root/$part"
  done
  if [ -d "$out/unpacked/usr/share/doc/$package" ] && [ ! -L "$out/unpacked/usr/share/doc/$package" ]; then
    mkdir "$root/usr/share/doc/$package"
    cp "$out/unpacked/usr/share/doc/$package/copyright" "$root/usr/share/doc/$package/"
  fi
  [ "$package" != ca-certificates ] || cp -r "$out/unpacked/usr/share/ca-certificates/mozilla" "$out/authorities"
  rm -rf "$out/unpacked"
done < $here/packages.sha256
# Character sets beside UTF-8, and what is for the makers of programs.
rm -rf "$root"/usr/lib/x86_64-linux-gnu/{gconv,audit,perl-base} "$root"/usr/lib/x86_64-linux-gnu/*.{a,o}
echo 'root:x:0:0:root:/:/sbin/nologin
softintel:x:10001:10001:softintel:/tmp:/sbin/nologin' > "$root/etc/passwd"
echo 'root:x:0:
softintel:x:10001:' > "$root/etc/group"
echo 'hosts: files dns' > "$root/etc/nsswitch.conf"
echo 'PRETTY_NAME="softintel, on libraries of Debian 13"
ID=debian
VERSION_ID=13' > "$root/etc/os-release"

# Java, which trusts the authorities that Debian trusts.
"$out/jdk/bin/jlink" --module-path "$out/jdk/jmods" --add-modules "$modules" --output "$out/java/opt/java" \
  --no-header-files --no-man-pages --generate-cds-archive \
  --exclude-files "$(sed -n 's:^# without ::p' $here/modules.txt | paste -sd,)"
# For heaps of more than 32 GB.
rm "$out/java/opt/java/lib/server/classes_nocoops.jsa"
"$out/jdk/bin/java" $here/Authorities.java "$out/authorities" "$out/java/opt/java/lib/security/cacerts"
rm -rf "$out/authorities"

# Every library that one of these needs must be there.
missing=$(find "$root" "$out/java" -type f \( -name '*.so*' -o -path '*/bin/*' \) -exec objdump -p {} + 2>/dev/null |
  awk '$1 == "NEEDED" { print $2 }' | sort -u | while read -r library; do
  find "$root" "$out/java" -name "$library" | grep -q . || echo "$library"
done)
[ -z "$missing" ] || { echo "softintel: the base image lacks $missing" >&2; exit 1; }

# As `docker save` writes it, which is what Jib reads.
layer debian
layer java
created=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
cat > "$out/config.json" <<JSON
{"architecture":"amd64","os":"linux","created":"$created","config":{"Env":["PATH=/opt/java/bin","LANG=C.UTF-8"]},
"history":[{"created":"$created","created_by":"Debian, src/image/base.sh"},{"created":"$created","created_by":"jlink, src/image/base.sh"}],
"rootfs":{"type":"layers","diff_ids":["sha256:$(cat "$out/debian.id")","sha256:$(cat "$out/java.id")"]}}
JSON
echo '[{"Config":"config.json","RepoTags":["softintel-base:latest"],"Layers":["debian.tar.gz","java.tar.gz"]}]' > "$out/manifest.json"
tar --create --directory="$out" --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  --mode=u=rw,go=r --file="$out/base.tar" manifest.json config.json debian.tar.gz java.tar.gz
rm -rf "$out"/{debian,java}{,.tar.gz,.id} "$out"/{jdk.root,manifest.json,config.json}
