package vn.gov.phutho.hopthu.adapter.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.notice.AccountNotice;
import vn.gov.phutho.hopthu.core.notice.Letter;

/** What a letter gives to its template. No more of a person than name and address. */
final class LetterValues {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  static Form form(Letter letter) {
    if (letter instanceof Letter.Personal personal) {
      if (personal.notice() instanceof AccountNotice.SecretExpires) {
        return Form.SECRET_EXPIRES;
      }
      return personal.notice() instanceof AccountNotice.Destruction
          ? Form.DESTRUCTION
          : Form.ISSUED;
    }
    if (letter instanceof Letter.Digest) {
      return Form.DIGEST;
    }
    return letter instanceof Letter.Downtime ? Form.DOWNTIME : Form.OPEN_ITEMS;
  }

  static Map<String, Object> of(Letter letter) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", letter.to().name());
    if (letter instanceof Letter.Personal personal) {
      values.put("address", letter.to().address());
      put(values, personal.notice());
    } else if (letter instanceof Letter.Digest digest) {
      values.put("day", day(digest.day()));
      values.put("destroyed", lines(digest, AccountNotice.Destruction.class));
      values.put("suspended", lines(digest, AccountNotice.Suspended.class));
      values.put("expired", lines(digest, AccountNotice.SecretExpired.class));
      values.put("issued", lines(digest, AccountNotice.Issued.class));
    } else if (letter instanceof Letter.Downtime downtime) {
      values.put("order", downtime.order().number());
      values.put("from", time(downtime.from()));
      values.put("until", time(downtime.until()));
      values.put("emergency", downtime.emergency());
      values.put("text", downtime.text());
    } else {
      Letter.OpenItems open = (Letter.OpenItems) letter;
      values.put("near", items(open, Sla.Timeliness.NEAR));
      values.put("past", items(open, Sla.Timeliness.PAST));
    }
    return values;
  }

  private static void put(Map<String, Object> values, AccountNotice notice) {
    if (notice instanceof AccountNotice.SecretExpires secret) {
      values.put("until", day(secret.warning().until()));
      values.put("days", secret.warning().daysBefore());
    } else if (notice instanceof AccountNotice.Destruction ending) {
      values.put("on", day(ending.on()));
      values.put("clause", ending.clause());
      values.put("last", ending.last());
    } else if (notice instanceof AccountNotice.Suspended lock) {
      values.put("since", day(lock.since()));
      values.put("on", day(lock.removeOn()));
      values.put("clause", lock.clause());
    } else if (notice instanceof AccountNotice.SecretExpired expired) {
      values.put("lastDay", day(expired.lastDay()));
    } else if (notice instanceof AccountNotice.Issued issued) {
      values.put("day", day(issued.day()));
    }
  }

  private static List<Map<String, Object>> lines(
      Letter.Digest digest, Class<? extends AccountNotice> kind) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Letter.Line line : digest.lines()) {
      if (kind.isInstance(line.notice())) {
        Map<String, Object> values = new HashMap<>();
        values.put("address", line.address());
        values.put("holder", line.holder());
        put(values, line.notice());
        lines.add(values);
      }
    }
    return lines;
  }

  private static List<Map<String, Object>> items(Letter.OpenItems open, Sla.Timeliness timeliness) {
    return open.items().stream()
        .filter(item -> item.timeliness() == timeliness)
        .map(item -> Map.<String, Object>of("item", item.item(), "due", time(item.due())))
        .toList();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String time(Instant time) {
    return TIME.format(time.atZone(ZONE));
  }

  private LetterValues() {}
}
