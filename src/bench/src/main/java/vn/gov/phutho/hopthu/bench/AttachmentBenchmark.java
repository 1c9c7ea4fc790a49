package vn.gov.phutho.hopthu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCounter;

/** D2: a scan of 30,000,000 bytes as transmitted; 300 MB/s are 10 scans a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AttachmentBenchmark {
  private static final int SIZE = 30_000_000;
  private static final int DEPTH = 95;

  private static final List<String> WAYS =
      List.of("base64", "quoted-printable", "quoted-binary", "8bit", "uuencode", "nested");

  /** How the file is written. */
  @Param({"base64", "quoted-printable", "quoted-binary", "8bit", "uuencode", "nested"})
  public String way = "";

  private byte[] message = {};

  /** Writes the message. */
  @Setup
  public void write() {
    StringBuilder text = new StringBuilder("From: a@phutho.gov.vn\r\nMIME-Version: 1.0\r\n");
    boolean nested = way.equals("nested");
    for (int i = 0; i < (nested ? DEPTH : 1); i++) {
      String boundary = "=_part-" + (1_000 + i);
      text.append("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
      text.append("--" + boundary + "\r\n");
    }
    String encoding = nested ? "base64" : way.replace("quoted-binary", "quoted-printable");
    text.append("Content-Type: application/pdf\r\nContent-Transfer-Encoding: " + encoding);
    text.append("\r\n\r\n").append(way.equals("uuencode") ? "begin 644 a\r\n" : "");
    String body = body();
    while (text.length() < SIZE) {
      text.append(body, 0, Math.min(body.length(), SIZE - text.length()));
    }
    message = text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String body() {
    byte[] content = new byte[57 * 1_000];
    new Random(1).nextBytes(content);
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < content.length; i++) {
      boolean plain = content[i] > ' ' && content[i] < 0x7f && content[i] != '=';
      quoted.append(plain ? "" + (char) content[i] : "=%02X".formatted(content[i] & 0xff));
      quoted.append(i % 25 == 24 ? "=\r\n" : "");
    }
    return switch (way) {
      case "quoted-printable" -> "v".repeat(72) + "=\r\n";
      case "quoted-binary" -> quoted.toString();
      case "8bit" -> "v".repeat(76) + "\r\n";
      case "uuencode" -> "M" + "86%A".repeat(15) + "\r\n";
      default -> Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    };
  }

  /** The same in a plain loop, in one JVM: the median of nine scans after eleven. */
  public static void main(String... none) throws IOException {
    for (String way : WAYS) {
      AttachmentBenchmark benchmark = new AttachmentBenchmark();
      benchmark.way = way;
      benchmark.write();
      long[] nanos = new long[20];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        AttachmentCounter.count(new ByteArrayInputStream(benchmark.message));
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos, 11, 20);
      System.out.printf("%-17s %,6d MB/s%n", way, SIZE * 1_000L / nanos[15]);
    }
  }

  /** One scan. */
  @Benchmark
  public void scan(Blackhole hole) throws IOException {
    hole.consume(AttachmentCounter.count(new ByteArrayInputStream(message)));
  }
}
