package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.MailAddress;

/** One message to one reader. */
public sealed interface Letter {
  Addressee to();

  /**
   * What tells it from every other letter, 64 hex digits: the same letter sent again after a crash
   * has the same.
   */
  String key();

  /** To the owner of a mailbox, who is {@link #to}. */
  record Personal(Addressee to, AccountNotice notice) implements Letter {
    @Override
    public String key() {
      return Told.digest(to.address() + "\n" + notice.name());
    }
  }

  /** To a focal point, once a day: everything about the accounts of the agencies. */
  record Digest(Addressee to, LocalDate day, List<Line> lines) implements Letter {
    public Digest {
      lines = List.copyOf(lines);
    }

    @Override
    public String key() {
      return Told.digest(
          to.address()
              + "\n"
              + day
              + lines.stream()
                  .map(l -> "\n" + l.address() + " " + l.notice().name())
                  .sorted()
                  .collect(Collectors.joining()));
    }
  }

  /** One account of a digest. */
  record Line(MailAddress address, String holder, AccountNotice notice) {}

  /** To every focal point: the service stops for a while, C9 (8.1c). */
  record Downtime(
      Addressee to, ItemRef order, Instant from, Instant until, boolean emergency, String text)
      implements Letter {
    @Override
    public String key() {
      return Told.digest(to.address() + "\ndowntime " + order);
    }
  }

  /** To the department: items that are near their due time or past it, B4 (5.3c, 5.4e). */
  record OpenItems(Addressee to, List<OpenItem> items) implements Letter {
    public OpenItems {
      items = List.copyOf(items);
    }

    @Override
    public String key() {
      return Told.digest(
          to.address()
              + items.stream()
                  .map(i -> "\n" + i.item() + " " + i.timeliness())
                  .sorted()
                  .collect(Collectors.joining()));
    }
  }

  /** One item of it. */
  record OpenItem(ItemRef item, Instant due, Sla.Timeliness timeliness) {}
}
