package vn.gov.phutho.hopthu.testkit;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets threads do something at the same moment. */
public final class Race {
  private Race() {}

  /** What {@code runner} returned in each of {@code threads} threads, in their order. */
  public static <T> List<T> of(int threads, IntFunction<T> runner) {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running =
          IntStream.range(0, threads)
              .mapToObj(
                  n ->
                      pool.submit(
                          () -> {
                            start.await();
                            return runner.apply(n);
                          }))
              .toList();
      return running.stream().map(Race::result).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      throw new AssertionError("a runner failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
