package vn.gov.phutho.hopthu.extension.mailet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import org.apache.james.server.core.MimeMessageInputStream;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.accounts.Senders;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCounter;
import vn.gov.phutho.hopthu.extension.policy.Egress;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.extension.policy.identity.Authors;
import vn.gov.phutho.hopthu.extension.policy.inbound.Arrival;
import vn.gov.phutho.hopthu.extension.policy.inbound.Field;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What James knows of a message, in the words of the policy. */
public record MailFacts(Mail mail, Optional<String> login) {
  /** Set by JMAP's EmailSubmission (RFC 8621 §7): the owner of the account that sends. */
  private static final AttributeName JMAP_USER =
      AttributeName.of("org.apache.james.jmap.send.MailMetaData.username");

  private static final List<String> SENDER_FIELDS = List.of("From", "Sender");

  public static MailFacts of(Mail mail) {
    Optional<String> login =
        Stream.of(Mail.SMTP_AUTH_USER, JMAP_USER)
            .flatMap(a -> AttributeUtils.getValueAndCastFromMail(mail, a, String.class).stream())
            .findFirst();
    return new MailFacts(mail, login);
  }

  /** For a message still in the dialogue, whose user is not stamped on it yet. */
  public MailFacts withLogin(String user) {
    return new MailFacts(mail, Optional.of(user));
  }

  public Senders senders() {
    List<String> fields = SENDER_FIELDS.stream().flatMap(this::field).toList();
    return Senders.ofEnvelope(login, envelope()).withHeader(fields);
  }

  /** Whom the header names as the sender, read as strictly as it can be. */
  public Authors authors() {
    return Authors.read(field("From").toList(), field("Sender").toList());
  }

  /** As another server handed it over. */
  public Arrival arrival() {
    try {
      List<Field> header =
          Collections.list(mail.getMessage().getAllHeaders()).stream()
              .map(h -> new Field(h.getName(), String.valueOf(h.getValue())))
              .toList();
      List<MailAddress> recipients =
          mail.getRecipients().stream()
              .flatMap(r -> SenderAddress.read(r.asString()).stream())
              .toList();
      return new Arrival(envelope().orElse(""), recipients, header);
    } catch (MessagingException e) {
      throw new IllegalStateException("the message's header cannot be read", e);
    }
  }

  /**
   * Whether no session brought it: SMTP and LMTP note every message that they take (RFC 5321 §4.4),
   * what JMAP and mailets make has no such note.
   */
  public boolean isMadeHere() {
    return nature().generated() || field("Received").findAny().isEmpty();
  }

  public Egress.Nature nature() {
    boolean generated =
        AttributeUtils.getValueAndCastFromMail(
                mail, Mail.SENT_BY_MAILET_ATTRIBUTE.getName(), Boolean.class)
            .orElse(false);
    return new Egress.Nature(generated, !mail.hasSender());
  }

  /** What the message carries; one that was read in the dialogue is not read again. */
  public AttachmentCount attachments() {
    return CountStamp.read(mail).orElseGet(this::counted);
  }

  private AttachmentCount counted() {
    try (InputStream message = new MimeMessageInputStream(mail.getMessage())) {
      AttachmentCount count = AttachmentCounter.count(message);
      CountStamp.write(mail, count);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("the message cannot be read", e);
    }
  }

  public Subject subject() {
    String id = field("Message-ID").findFirst().orElse("").strip();
    Subject subject =
        new Subject(id, envelope().orElse(""), login.orElse(""), mail.getRecipients());
    return subject.named(String.valueOf(mail.getName()));
  }

  /** The values of a header field, in their order. */
  public List<String> fields(String name) {
    return field(name).toList();
  }

  /** The return path; empty for a null sender. */
  public Optional<String> envelope() {
    return mail.getMaybeSender().asOptional().map(a -> a.asString());
  }

  private Stream<String> field(String name) {
    try {
      String[] values = mail.getMessage().getHeader(name);
      return values == null ? Stream.empty() : Arrays.stream(values);
    } catch (MessagingException e) {
      throw new IllegalStateException("the message's header cannot be read", e);
    }
  }
}
