package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Status;

/**
 * What the coming days bring if nothing else happens: every visit comes, every errand succeeds, no
 * document and no message arrives. It changes nothing: the same {@link Lifecycle} runs on copies.
 */
public final class Forecast {
  /** What happens on a day. */
  public enum Kind {
    /** Locked for inactivity. */
    LOCK,
    /** The secret expires, E2 (14.2). */
    EXPIRE,
    DESTROY,
    /** Would be destroyed or locked, and something stands in its way on the last day. */
    WAIT;

    /** The word in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line.
   *
   * @param clause by which
   * @param request the document behind it
   * @param reason what it waits for
   */
  public record Line(
      LocalDate day,
      Kind kind,
      String address,
      String clause,
      String request,
      Optional<Reason> reason) {}

  private static final int ROUNDS = 8;

  private final Lifecycle lifecycle;
  private final Budget budget;
  private final List<Course> courses;
  private final List<Line> lines = new ArrayList<>();
  private int living;

  private Forecast(Lifecycle lifecycle, Budget budget, List<Life> lives) {
    this.lifecycle = lifecycle;
    this.budget = budget;
    this.courses = lives.stream().map(Course::new).toList();
    this.living = (int) courses.stream().filter(Course::lives).count();
  }

  /** One account on its way through the days. */
  private static final class Course {
    private Life life;
    private LocalDate next = LocalDate.MIN;
    private Optional<Reason> waits = Optional.empty();

    Course(Life life) {
      this.life = life;
    }

    boolean lives() {
      return life.account().state().status() != Status.DESTROYED;
    }
  }

  /**
   * Everything from the first to the last day, in the order of days and accounts.
   *
   * @param lives every living account, each with its last activity
   */
  public static List<Line> of(
      List<Life> lives, Lifecycle lifecycle, Budget budget, LocalDate first, LocalDate last) {
    Forecast forecast = new Forecast(lifecycle, budget, lives);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      forecast.day(day);
    }
    forecast.waits(last);
    return List.copyOf(forecast.lines);
  }

  private void day(LocalDate day) {
    Map<Verb, Integer> spent = new EnumMap<>(Verb.class);
    for (Course course : courses) {
      if (course.lives()) {
        expiry(course.life, day);
        if (!day.isBefore(course.next)) {
          live(course, day, spent);
        }
      }
    }
  }

  private void expiry(Life life, LocalDate day) {
    if (life.account().secret() instanceof SecretState.Valid valid
        && day.equals(valid.until().plusDays(1))) {
      lines.add(line(life, day, Kind.EXPIRE, "14.2", Optional.empty()));
    }
  }

  private void live(Course course, LocalDate day, Map<Verb, Integer> spent) {
    course.waits = Optional.empty();
    for (int round = 0; round < ROUNDS && course.lives(); round++) {
      Due due = lifecycle.next(course.life, day);
      if (due instanceof Due.Rest rest) {
        course.next = rest.until().orElse(LocalDate.MAX);
        return;
      }
      if (due instanceof Due.Wait wait) {
        course.waits = Optional.of(wait.reason());
        return;
      }
      if (isSpent(due, spent)) {
        return;
      }
      if (due instanceof Due.Move move) {
        spent.merge(move.counted(), 1, Integer::sum);
        lines.add(line(course.life, day, kind(move.to()), move.clause(), Optional.empty()));
        course.life = course.life.moved(move.to(), day);
        living -= course.lives() ? 0 : 1;
      } else {
        course.life = course.life.done(((Due.Run) due).errand(), day);
      }
    }
  }

  private boolean isSpent(Due due, Map<Verb, Integer> spent) {
    return due.verb()
        .filter(verb -> spent.getOrDefault(verb, 0) >= budget.allowed(verb, living))
        .isPresent();
  }

  private void waits(LocalDate last) {
    for (Course course : courses) {
      course.waits.ifPresent(
          reason ->
              lines.add(
                  line(course.life, last, Kind.WAIT, reason.code().clause(), Optional.of(reason))));
    }
  }

  private static Kind kind(AccountState to) {
    return to.status() == Status.DESTROYED ? Kind.DESTROY : Kind.LOCK;
  }

  private static Line line(
      Life life, LocalDate day, Kind kind, String clause, Optional<Reason> reason) {
    return new Line(
        day,
        kind,
        life.account().holder().address().toString(),
        clause,
        life.account().request(),
        reason);
  }
}
