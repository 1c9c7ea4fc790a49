package vn.gov.phutho.hopthu.extension.mailet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTable.ErrorMappingException;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.forward.MappingReader;
import vn.gov.phutho.hopthu.extension.forward.Reach;
import vn.gov.phutho.hopthu.extension.forward.Rewriting;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Rewrites recipients as James' RecipientRewriteTable does, but decides at each owner what may be
 * sent on: forwards, aliases, groups, address, regex and domain mappings (D3). What may not stays
 * in the owner's inbox. All recipients are decided before anything is sent.
 */
public final class OwnerRewriteTable extends GuardMailet {
  private final RecipientRewriteTable table;
  private final RememberedAccounts accounts;
  private final ExtensionSettings settings;
  private final ForwardNotices notices;

  @Inject
  public OwnerRewriteTable(
      RecipientRewriteTable table,
      RememberedAccounts accounts,
      ExtensionSettings settings,
      ForwardNotices notices) {
    this.table = table;
    this.accounts = accounts;
    this.settings = settings;
    this.notices = notices;
  }

  @Override
  public void init() throws MessagingException {
    required("errorProcessor");
    required("keepProcessor");
  }

  @Override
  public Collection<ProcessingState> requiredProcessingState() {
    return List.of("errorProcessor", "keepProcessor").stream()
        .map(parameter -> new ProcessingState(getInitParameter(parameter)))
        .toList();
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    Map<MailAddress, Rewriting.Outcome> outcomes = new LinkedHashMap<>();
    Set<MailAddress> inError = new LinkedHashSet<>();
    MappingReader mappings = new MappingReader(table, accounts, getMailetContext());
    Reach reach = new Reach(settings.official(), getMailetContext()::isLocalServer);
    for (MailAddress recipient : mail.getRecipients()) {
      try {
        outcomes.put(recipient, mappings.outcome(recipient, reach));
      } catch (ErrorMappingException configured) {
        inError.add(recipient);
      }
    }
    Rewritten result = new Rewritten(mail, outcomes, getMailetContext());
    result.sendOn();
    result.handOver(inError, getInitParameter("errorProcessor"));
    result.handOver(result.homeless(), getInitParameter("keepProcessor"));
    outcomes.values().forEach(o -> report(mail, o.blocked()));
    result.setRecipients();
  }

  private void report(Mail mail, List<Rewriting.Blocked> blocked) {
    Map<MailAddress, List<MailAddress>> told = new LinkedHashMap<>();
    for (Rewriting.Blocked one : blocked) {
      String id = MailFacts.of(mail).subject().messageId();
      String sender = mail.getMaybeSender().asString("");
      AuditTrail.write(
          Door.REWRITE,
          "forward",
          Verdict.refuse(one.reason()),
          new Subject(id, sender, one.by().asString(), List.of(one.to())));
      // An account that may send nothing on is not told so of every message.
      if (one.reason() == ReasonCode.FORWARD_OUTSIDE) {
        MailAddress who = one.keeper().orElse(getMailetContext().getPostmaster());
        told.computeIfAbsent(who, w -> new ArrayList<>()).add(one.to());
      }
    }
    told.forEach((who, targets) -> notices.tell(getMailetContext(), mail, who, targets));
  }
}
