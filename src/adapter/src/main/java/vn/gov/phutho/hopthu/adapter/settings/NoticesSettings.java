package vn.gov.phutho.hopthu.adapter.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The mail of notices: whole, or not set up at all. */
record NoticesSettings(Values values, Consumer<Fault> faults) {
  private static final List<Key<?>> NEEDED =
      List.of(
          Keys.NOTICES_SMTP_USER,
          Keys.NOTICES_SMTP_PASSWORD_FILE,
          Keys.NOTICES_FROM,
          Keys.NOTICES_DEPARTMENT);

  Optional<Settings.NoticeMail> read(SecretFiles secrets) {
    if (!values.isWritten(Keys.NOTICES_SMTP_URL)) {
      return Optional.empty();
    }
    NEEDED.stream().filter(key -> !values.isWritten(key)).forEach(this::missing);
    Optional<Secret> password = secrets.read(Keys.NOTICES_SMTP_PASSWORD_FILE);
    return values
        .find(Keys.NOTICES_SMTP_URL)
        .filter(url -> NEEDED.stream().allMatch(key -> values.find(key).isPresent()))
        .flatMap(
            url ->
                password.map(
                    p ->
                        new Settings.NoticeMail(
                            url,
                            new Settings.LogIn(values.get(Keys.NOTICES_SMTP_USER), p),
                            values.get(Keys.NOTICES_SMTP_TIMEOUT),
                            values.get(Keys.NOTICES_FROM),
                            values.get(Keys.NOTICES_DEPARTMENT))));
  }

  private void missing(Key<?> key) {
    faults.accept(
        new Fault(
            values.place(Keys.NOTICES_SMTP_URL),
            key.name(),
            Bilingual.of(
                "thiếu, mà notices.smtpUrl cần khóa này",
                "is missing, and notices.smtpUrl needs it"),
            key.kind().rule()));
  }
}
