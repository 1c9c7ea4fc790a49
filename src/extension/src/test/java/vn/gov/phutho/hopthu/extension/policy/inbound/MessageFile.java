package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.internet.InternetHeaders;
import vn.gov.phutho.hopthu.model.MailAddress;

/** A message on disk, as it would have been handed over. */
record MessageFile(List<Field> header) {
  static MessageFile read(byte[] message) {
    try {
      InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(message), true);
      List<Header> all = Collections.list(headers.getAllHeaders());
      return new MessageFile(
          all.stream().map(h -> new Field(h.getName(), String.valueOf(h.getValue()))).toList());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static MessageFile resource(String name) throws IOException {
    try (var in = MessageFile.class.getResourceAsStream("/forwards/" + name)) {
      return read(in.readAllBytes());
    }
  }

  /** Return-Path is where a mailbox keeps the envelope's sender. */
  String sender() {
    return header.stream()
        .filter(f -> f.name().equals("return-path"))
        .map(f -> f.body().replaceAll("[<>\\s]", ""))
        .findFirst()
        .orElse("");
  }

  Arrival to(MailAddress... recipients) {
    return new Arrival(
        sender(),
        List.of(recipients),
        header.stream().filter(f -> !f.name().equals("return-path")).toList());
  }
}
