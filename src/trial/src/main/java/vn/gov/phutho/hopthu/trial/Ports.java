package vn.gov.phutho.hopthu.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Where each server listens on 127.0.0.1. */
public record Ports(
    int adapter, int ldap, Smtp smtp, int imap, int imaps, Http http, Remote remote) {
  /** The three doors of SMTP. */
  public record Smtp(int mx, int submission, int submissions) {}

  /** The other doors of the mail tier. */
  public record Http(int sieve, int jmap, int webAdmin) {}

  /** The internet's only mail server. */
  public record Remote(int smtp, int imap) {}

  /** The ports that the README names. */
  public static Ports ofTheTrial() {
    return new Ports(
        8580,
        8389,
        new Smtp(8525, 8587, 8465),
        8143,
        8993,
        new Http(8190, 8581, 8582),
        new Remote(8626, 8643));
  }

  /** Ports that are free now, for systems side by side. */
  public static Ports free() {
    List<Integer> p = freePorts(12);
    return new Ports(
        p.get(0),
        p.get(1),
        new Smtp(p.get(2), p.get(3), p.get(4)),
        p.get(5),
        p.get(6),
        new Http(p.get(7), p.get(8), p.get(9)),
        new Remote(p.get(10), p.get(11)));
  }

  private static List<Integer> freePorts(int count) {
    List<ServerSocket> open = new ArrayList<>();
    try {
      List<Integer> ports = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(socket);
        ports.add(socket.getLocalPort());
      }
      return ports;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    } finally {
      for (ServerSocket socket : open) {
        try {
          socket.close();
        } catch (IOException ignored) {
          // The port is merely not reused.
        }
      }
    }
  }
}
