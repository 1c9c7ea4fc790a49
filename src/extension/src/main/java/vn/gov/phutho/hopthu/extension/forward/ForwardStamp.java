package vn.gov.phutho.hopthu.extension.forward;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * Who sent a message on, written on the copy where that was still known. It grants nothing: it says
 * whose inbox keeps the copy should it not leave after all. A message from outside has no
 * attributes, and a stamp that stayed on for another recipient says nothing of that one.
 *
 * @param by the address that sent it on
 * @param to the recipients it is about
 * @param before all that had sent it on, {@code by} included; one of them again is a loop
 */
public record ForwardStamp(String by, Set<String> to, Set<String> before) {
  private static final AttributeName BY = AttributeName.of("hopthu.forward.by");
  private static final AttributeName TO = AttributeName.of("hopthu.forward.to");
  private static final AttributeName BEFORE = AttributeName.of("hopthu.forward.before");

  /**
   * Writes it on a copy.
   *
   * @param original the message that was sent on
   */
  public static void put(Mail original, Mail copy, MailAddress by, Collection<MailAddress> to) {
    Set<String> before = new LinkedHashSet<>(texts(original, BEFORE));
    before.add(text(by));
    copy.setAttribute(new Attribute(BY, AttributeValue.of(text(by))));
    copy.setAttribute(new Attribute(TO, values(to.stream().map(ForwardStamp::text).toList())));
    copy.setAttribute(new Attribute(BEFORE, values(before)));
  }

  public static Optional<ForwardStamp> of(Mail mail) {
    return AttributeUtils.getValueAndCastFromMail(mail, BY, String.class)
        .map(by -> new ForwardStamp(by, texts(mail, TO), texts(mail, BEFORE)));
  }

  /** Whether this address has sent the message on before. */
  public static boolean hasPassed(Mail mail, MailAddress address) {
    return texts(mail, BEFORE).contains(text(address));
  }

  public boolean isAbout(MailAddress recipient) {
    return to.contains(text(recipient));
  }

  private static String text(MailAddress address) {
    return address.asString().toLowerCase(java.util.Locale.ROOT);
  }

  private static AttributeValue<?> values(Collection<String> texts) {
    List<AttributeValue<?>> values = List.copyOf(texts.stream().map(AttributeValue::of).toList());
    return AttributeValue.of(values);
  }

  private static Set<String> texts(Mail mail, AttributeName name) {
    Set<String> texts = new LinkedHashSet<>();
    AttributeUtils.getAttributeValueFromMail(mail, name)
        .filter(Collection.class::isInstance)
        .ifPresent(all -> ((Collection<?>) all).forEach(v -> texts.add(unwrapped(v))));
    return texts;
  }

  private static String unwrapped(Object value) {
    return String.valueOf(value instanceof AttributeValue<?> v ? v.value() : value);
  }
}
