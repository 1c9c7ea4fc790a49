package vn.gov.phutho.hopthu.adapter.schedule;

import java.util.UUID;

/**
 * Where work is asked for. Asking again for what waits pulls it to now; asking for what is being
 * done has it done once more afterwards. Asking never fails: when the database does not answer, the
 * look again finds what waits.
 */
public interface Agenda {
  /** Asks that the document of this number be decided. */
  void decide(String number);

  /** Asks that the account be reconciled. */
  void reconcile(UUID account);
}
