# Sourced by the commands: checks the tools and builds what is stale.
fail() { echo "caiflow: $*" >&2; exit 2; }

need_java() {
  command -v java >/dev/null && command -v javac >/dev/null || fail "JDK 17 is missing. Debian: apt-get install openjdk-17-jdk-headless"
  local version; version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 17 ] || fail "JDK 17 is needed, found version $version"
}
need_maven() { command -v mvn >/dev/null || fail "Maven is missing. Debian: apt-get install maven"; }
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node.js 20 with npm is missing"
  local version; version=$(node --version | sed 's/v\([0-9]*\).*/\1/')
  [ "${version:-0}" -ge 20 ] || fail "Node.js 20 is needed, found version $version"
}

# A jar newer than every source needs no build.
build_if_stale() {
  if [ -f target/caiflow.jar ] && [ -z "$(find pom.xml src/main processes forms templates -newer target/caiflow.jar -not -path '*/node_modules/*' -type f -print -quit)" ]; then
    return
  fi
  echo "building (the first time downloads what is needed) …"
  scripts/build-frontend
  mvn -q -B -DskipTests package
}

# The browser tests use the system's Chromium; Chinese screenshots need a CJK font.
need_chromium() {
  if ! command -v chromium >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
    else
      fail "Chromium is missing. Debian: apt-get install chromium fonts-noto-cjk"
    fi
  fi
}

# The offline jar: packages seal and lot, BouncyCastle and Jackson. Needs no front-end.
build_seal() {
  local jar=$1/target/caiflow-seal.jar
  if [ -f "$jar" ] && [ -z "$(find "$1/pom.xml" "$1"/src/main/java/org/caiflow/{seal,lot} "$1"/src/main/resources/{seal,lot} -newer "$jar" -type f -print -quit)" ]; then
    return
  fi
  need_maven
  echo "building the offline client …" >&2
  # another name, so that a platform that runs keeps its jar
  (cd "$1" && mvn -q -B -DskipTests -Dspring-boot.repackage.skip -Djar.name=caiflow-classes package >&2)
}
