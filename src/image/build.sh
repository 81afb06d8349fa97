#!/usr/bin/env bash
# Builds target/softintel-image.tar from the commit that is checked out, without Docker: `docker load` and skopeo read
# it. Beside it, softintel-image.txt lists its layers and softintel-image.sbom.json what is in it. With --with-cache it
# then lets the image run (train.sh), and builds target/softintel-image-with-cache.tar: the same with one layer more, of
# what Java learnt. docs/operating/install.md says what it needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
for tool in apt-get dpkg-deb git gzip jq mvn node objdump tar; do
  command -v $tool > /dev/null || { echo "softintel: $tool is needed: see docs/operating/install.md" >&2; exit 1; }
done
[ -z "$(git status --porcelain)" ] || echo "softintel: some changes are in no commit; the image will have them" >&2
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C

# By the JDK of the base, so that it does not matter which one the machine has.
maven() { # NAME GOALS
  JAVA_HOME=$PWD/target/image/jdk mvn -q -Dlocal -Dimage -Dimage.name="$1" \
    -Dimage.time="$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" -Dimage.commit="$(git rev-parse HEAD)" \
    -Djib.console=plain "${@:2}"
}

# What Maven's JVM needs for Quarkus to generate the same classes each time: RepeatableBuild.java says why. ByteBuddy
# orders the methods of a class when it believes that GraalVM is looking on.
repeatable() {
  local into=target/image/repeatable
  rm -rf $into
  mkdir -p $into
  target/image/jdk/bin/javac -d $into/classes src/image/RepeatableBuild.java
  printf 'Premain-Class: RepeatableBuild\nCan-Retransform-Classes: true\n' > $into/manifest
  target/image/jdk/bin/jar --create --file=$into/agent.jar --manifest=$into/manifest -C $into/classes .
  target/image/jdk/bin/java -cp $into/agent.jar RepeatableBuild $into/java.base
  echo "-javaagent:$into/agent.jar --patch-module=java.base=$into/java.base -XX:+UnlockExperimentalVMOptions" \
    "-XX:hashCode=2 -Dorg.graalvm.nativeimage.imagecode=agent -Dquarkus.arc.parallel-resource-generation=false" \
    "-Dio.quarkus.builder.execution.corePoolSize=1 -Dio.quarkus.builder.execution.maxPoolSize=1"
}

inside() { tar --extract --to-stdout --file="target/$1.tar" "$2"; } # NAME FILE

layers() { # NAME
  local config layer number=0
  config=$(inside "$1" manifest.json | jq -r '.[0].Config')
  echo "sha256:$(sha256sum < "target/$1.tar" | cut -d' ' -f1)  $1.tar"
  echo "$(cat "target/image/$1.id")  id of the image"
  printf '%10s %10s  %s\n' packed unpacked layer
  for layer in $(inside "$1" manifest.json | jq -r '.[0].Layers[]'); do
    printf '%7.1f MB %7.1f MB  %s  %s\n' "$(inside "$1" "$layer" | wc -c | awk '{ print $1 / 1e6 }')" \
      "$(inside "$1" "$layer" | gzip -dc | wc -c | awk '{ print $1 / 1e6 }')" "${layer%.tar.gz}" \
      "$(inside "$1" "$config" | jq -r ".history[$number] | .comment // .created_by")"
    number=$((number + 1))
  done
}

# Debian's packages, the libraries and what the pages are made of, as one list.
sbom() {
  awk '{ sub("_[a-z0-9]+\\.deb$", "", $2); split($2, part, "_"); gsub("%3a", ":", part[2]); print $1, part[1], part[2] }' \
    src/image/packages.sha256 src/image/jdk.sha256 | grep -v ' openjdk-25-jdk-headless ' |
    jq -R 'split(" ") | { type: "library", name: .[1], version: .[2], purl: "pkg:deb/debian/\(.[1])@\(.[2] | @uri)?distro=debian-13",
      hashes: [{ alg: "SHA-256", content: .[0] }] } | . + { "bom-ref": .purl }' |
    jq -s --slurpfile libraries target/quarkus-run-cyclonedx.json --slurpfile pages target/softintel-frontend-sbom.json \
      '. as $debian | $libraries[0] | del(.serialNumber, .metadata.timestamp)
        | .components |= map(select([.properties[]?.value] | index("development") | not))
        | .components += $debian + $pages[0].components
        | ([.components[]."bom-ref", .metadata.component."bom-ref"] | map({ (. // ""): true }) | add) as $there
        | .dependencies |= map(select($there[.ref]) | .dependsOn |= map(select($there[.])))' > target/softintel-image.sbom.json
}

rm -rf target/softintel-image* target/image/softintel-image* target/{classes,generated-sources,quarkus-app,quarkus,maven-status,keycloak-theme}
src/image/base.sh
mkdir -p target/image/softintel-image
echo '# No cache.' > target/image/softintel-image/java.options
MAVEN_OPTS="${MAVEN_OPTS:-} $(repeatable)" maven softintel-image package jib:buildTar
sbom
layers softintel-image | tee target/softintel-image.txt
[ "${1:-}" = --with-cache ] || exit 0

src/image/train.sh
maven softintel-image-with-cache jib:buildTar
layers softintel-image-with-cache | tee target/softintel-image-with-cache.txt
