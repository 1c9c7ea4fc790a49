package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.DsnParameters;
import org.apache.mailet.DsnParameters.RecipientDsnParameters;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.extension.forward.Rewriting;

/** A message whose recipients are decided, on its way to them. */
record Rewritten(Mail mail, Map<MailAddress, Rewriting.Outcome> outcomes, MailetContext server) {
  /** What leaves the server because an address sent it on is a copy that says which one. */
  void sendOn() throws MessagingException {
    Map<MailAddress, Set<MailAddress>> byOwner = new LinkedHashMap<>();
    outcomes.values().stream()
        .flatMap(o -> o.copies().stream())
        .filter(c -> !stays(c))
        .forEach(
            c ->
                byOwner
                    .computeIfAbsent(c.by().orElseThrow(), o -> new LinkedHashSet<>())
                    .add(c.to()));
    Set<MailAddress> sent = new LinkedHashSet<>();
    for (Map.Entry<MailAddress, Set<MailAddress>> owner : byOwner.entrySet()) {
      List<MailAddress> targets = owner.getValue().stream().filter(sent::add).toList();
      if (!targets.isEmpty()) {
        sendOn(owner.getKey(), targets);
      }
    }
  }

  private void sendOn(MailAddress owner, List<MailAddress> targets) throws MessagingException {
    Mail copy = mail.duplicate();
    try {
      copy.setRecipients(targets);
      ForwardStamp.put(mail, copy, owner, targets);
      server.sendMail(copy);
    } finally {
      LifecycleUtil.dispose(copy);
    }
  }

  private boolean stays(Rewriting.Copy copy) {
    return copy.by().isEmpty() || server.isLocalServer(copy.to().getDomain());
  }

  /** Recipients that nobody is left for: one who has to know must get the message. */
  Set<MailAddress> homeless() {
    Set<MailAddress> homeless = new LinkedHashSet<>();
    outcomes.forEach(
        (recipient, outcome) -> {
          if (outcome.nothingRemains()) {
            homeless.add(recipient);
          }
        });
    return homeless;
  }

  /** A fresh mail for these recipients, into this processor. */
  void handOver(Collection<MailAddress> recipients, String processor) throws MessagingException {
    if (recipients.isEmpty()) {
      return;
    }
    MailImpl part =
        MailImpl.builder()
            .name(MailImpl.getId())
            .sender(mail.getMaybeSender())
            .addRecipients(recipients)
            .mimeMessage(mail.getMessage())
            .build();
    try {
      server.sendMail(part, processor);
    } finally {
      LifecycleUtil.dispose(part);
    }
  }

  /** Those that are delivered here, and those that nothing was rewritten for. */
  void setRecipients() {
    Set<MailAddress> recipients = new LinkedHashSet<>();
    Map<MailAddress, RecipientDsnParameters> wishes = new LinkedHashMap<>();
    Map<MailAddress, RecipientDsnParameters> wished =
        mail.dsnParameters()
            .<Map<MailAddress, RecipientDsnParameters>>map(DsnParameters::getRcptParameters)
            .orElse(Map.of());
    outcomes.forEach(
        (recipient, outcome) ->
            outcome.copies().stream()
                .filter(this::stays)
                .forEach(
                    copy -> {
                      recipients.add(copy.to());
                      // RFC 3461 §5.2.7: the wishes go with the recipient they were for.
                      Optional.ofNullable(wished.get(recipient))
                          .ifPresent(wish -> wishes.put(copy.to(), wish));
                    }));
    mail.dsnParameters().ifPresent(d -> mail.setDsnParameters(d.withRcptParameters(wishes)));
    mail.setRecipients(recipients);
    if (recipients.isEmpty()) {
      mail.setState(Mail.GHOST);
    }
  }
}
