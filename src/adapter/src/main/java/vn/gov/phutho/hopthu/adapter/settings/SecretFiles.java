package vn.gov.phutho.hopthu.adapter.settings;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** Secrets, each in a file of its own. No fault quotes one (E4). */
record SecretFiles(Values values, Consumer<Fault> faults) {
  static final Rule PERSONAL_DATA_RULE =
      Rule.of(
          "32 byte ngẫu nhiên ở dạng base64, như openssl rand -base64 32 viết ra",
          "32 random bytes in base64, as openssl rand -base64 32 writes them",
          "");

  /** The secret in the file that the key names, without the line end; empty when not given. */
  Optional<Secret> read(Key<Path> key) {
    return values.path(key).flatMap(path -> text(key, path)).map(Secret::new);
  }

  /** As {@link #read}, of a private key in PEM (RFC 7468). */
  Optional<Secret> privateKey(Key<Path> key) {
    Optional<Secret> pem = read(key);
    if (pem.isPresent() && !pem.get().reveal().contains("PRIVATE KEY-----")) {
      fault(
          values.place(key),
          key.name(),
          Bilingual.of("tệp không chứa khóa riêng PEM", "the file holds no PEM private key"),
          Rule.of("khóa riêng PKCS #8 dạng PEM", "a PKCS #8 private key in PEM", ""));
    }
    return pem;
  }

  /** The key that seals personal data: from its file or from the environment, never both. */
  Optional<PersonalDataKey> personalDataKey() {
    Optional<Secret> fromEnvironment = values.find(Keys.PERSONAL_DATA);
    boolean fromFile = values.isWritten(Keys.PERSONAL_DATA_FILE);
    if (fromFile == fromEnvironment.isPresent()) {
      fault(
          values.place(Keys.PERSONAL_DATA_FILE),
          Keys.PERSONAL_DATA_FILE.name(),
          fromFile
              ? Bilingual.of(
                  "khóa được cho hai lần: tệp và biến môi trường",
                  "the key is given twice, by file and by environment")
              : Bilingual.of("thiếu khóa dữ liệu cá nhân", "the personal data key is missing"),
          Rule.of(
              "tệp, hoặc biến " + Keys.PERSONAL_DATA.variable(),
              "a file, or the variable " + Keys.PERSONAL_DATA.variable(),
              Keys.PERSONAL_DATA_FILE.value()));
      return Optional.empty();
    }
    Key<?> source = fromFile ? Keys.PERSONAL_DATA_FILE : Keys.PERSONAL_DATA;
    return (fromFile ? read(Keys.PERSONAL_DATA_FILE) : fromEnvironment)
        .flatMap(secret -> decode(secret, source));
  }

  private Optional<PersonalDataKey> decode(Secret secret, Key<?> source) {
    try {
      if (Base64.getDecoder().decode(secret.reveal()).length == PersonalDataKey.BYTES) {
        return Optional.of(new PersonalDataKey(secret));
      }
    } catch (IllegalArgumentException notBase64) {
      // Told below, as a wrong length is: the text itself stays unsaid.
    }
    fault(
        values.place(source),
        source.name(),
        Bilingual.of("khóa không có dạng đúng", "the key is not of its form"),
        PERSONAL_DATA_RULE);
    return Optional.empty();
  }

  private Optional<String> text(Key<Path> key, Path path) {
    Optional<String> text =
        YamlFile.text(path, values.place(key), key.name(), faults).map(String::strip);
    if (text.filter(String::isEmpty).isPresent()) {
      fault(
          values.place(key),
          key.name(),
          Bilingual.of("tệp bí mật rỗng: " + path, "the secret file is empty: " + path),
          Rule.NONE);
    }
    return text.filter(t -> !t.isEmpty());
  }

  private void fault(Place place, String key, Bilingual wrong, Rule rule) {
    faults.accept(new Fault(place, key, wrong, rule));
  }
}
