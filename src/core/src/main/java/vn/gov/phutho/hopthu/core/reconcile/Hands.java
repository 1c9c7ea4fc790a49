package vn.gov.phutho.hopthu.core.reconcile;

import java.time.LocalDate;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.HandoverCopies;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.lifecycle.Errand;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Who runs the errands of an account. */
public record Hands(Notices notices, Archive archive, HandoverCopies copies) {
  Ran run(Errand errand, AccountRecord account) {
    Holder holder = account.holder();
    if (errand instanceof Errand.Warn warn) {
      return ran(hears(warn, holder), warn.on());
    }
    if (errand instanceof Errand.KeepArchive keep) {
      return archive.keep(account.id(), holder.address(), keep.day());
    }
    Ran copied = copies.copy(holder.address(), ((Errand.CopyMail) errand).to());
    // A successor without room must not keep the mailbox alive for ever: the archive has it all.
    return copied instanceof Ran.Refused refused
        ? new Ran.Done("not copied: " + refused.why())
        : copied;
  }

  private Effect hears(Errand.Warn warn, Holder holder) {
    String agency =
        holder.kind() == AccountKind.AGENCY
            ? holder.address().localPart()
            : holder.profile().agency().orElse("");
    return notices.send(
        new Notice.Destruction(
            holder.address(), holder.kind(), agency, warn.on(), warn.clause(), warn.last()));
  }

  private static Ran ran(Effect sent, LocalDate on) {
    if (sent instanceof Effect.Done) {
      return new Ran.Done("may be destroyed from " + on);
    }
    if (sent instanceof Effect.Rejected rejected) {
      return new Ran.Refused(rejected.why());
    }
    return new Ran.Later(
        sent instanceof Effect.Unavailable unavailable
            ? unavailable.why()
            : ((Effect.Stale) sent).why());
  }

  /** What is missing when the errand cannot be run at all. */
  static ReasonCode missing(Errand errand) {
    return errand instanceof Errand.Warn ? ReasonCode.NO_WARNING_SENT : ReasonCode.NO_ARCHIVE;
  }
}
