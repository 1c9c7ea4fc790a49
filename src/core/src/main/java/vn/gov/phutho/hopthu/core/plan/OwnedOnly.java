package vn.gov.phutho.hopthu.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Every step is about this account and carries its ownership marker; a foreign entry is never
 * touched.
 */
public record OwnedOnly() implements Guardrail {
  @Override
  public Optional<Reason> objection(AccountRecord account, Step step, LocalDate today) {
    return owns(account, step)
        ? Optional.empty()
        : Optional.of(new Reason(ReasonCode.NOT_OWNED, "", step.describe()));
  }

  private static boolean owns(AccountRecord account, Step step) {
    if (step instanceof Step.ChangeEntry entry) {
      return marker(entry.change()).equals(account.id().toString());
    }
    MailAddress address =
        step instanceof Step.PutMailbox put ? put.address() : ((Step.EraseMailbox) step).address();
    return address.equals(account.holder().address());
  }

  private static String marker(DirectoryChange change) {
    if (change instanceof DirectoryChange.Add add) {
      return add.entry().first(DirectorySchema.ID).orElse("");
    }
    UUID id =
        change instanceof DirectoryChange.Modify modify
            ? modify.id()
            : ((DirectoryChange.Remove) change).id();
    return id.toString();
  }
}
