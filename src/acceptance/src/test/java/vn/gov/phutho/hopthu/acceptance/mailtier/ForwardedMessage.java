package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.acceptance.Repository;

/** A message of the shape that a mail service gives to what it forwards. */
record ForwardedMessage(String name, String file) {
  private static final String FOLDER = "src/extension/src/test/resources/forwards";
  private static final String OWNER = "lantt@phutho.gov.vn";

  static List<ForwardedMessage> all() {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve(FOLDER))) {
      return files.sorted().map(ForwardedMessage::read).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ForwardedMessage read(Path file) {
    try {
      return new ForwardedMessage(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String subject() {
    return file.lines()
        .filter(l -> l.startsWith("Subject: "))
        .map(l -> l.substring("Subject: ".length()))
        .findFirst()
        .orElseThrow();
  }

  /** The return path, for a forward to this owner. */
  String sender(Person owner) {
    String line = file.lines().findFirst().orElseThrow();
    return to(owner, line).replaceAll("^Return-Path: <(.*)>$", "$1");
  }

  /** The message as it is handed over. */
  String text(Person owner) {
    return to(owner, file.substring(file.indexOf('\n') + 1)).replaceAll("\r?\n", "\r\n");
  }

  private static String to(Person owner, String text) {
    return text.replace(OWNER, owner.address())
        .replace(OWNER.replace('@', '='), owner.address().replace('@', '='));
  }

  @Override
  public String toString() {
    return name;
  }
}
