package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways in by HTTP that must be closed. */
final class NetworkDoors {
  private static final String NONE = "none";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private NetworkDoors() {}

  /** Another address of this machine, as another machine would use it. */
  static Optional<InetAddress> outerAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fromOutside(int port) {
    return outerAddress().map(a -> connect(a, port)).orElse("closed, for want of another address");
  }

  private static String connect(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 5_000);
      return "open";
    } catch (IOException refused) {
      return "closed";
    }
  }

  static String jmapByHeader(int port, Person person) {
    return status(
        request(port, "/jmap/session", "rfc-8621").header("X-User", person.address()).GET());
  }

  /** The two steps of the draft, and then a request with the token. */
  static String jmapByDraftToken(int port, Person person) {
    HttpResponse<String> asked =
        send(
            request(port, "/authentication", "draft")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"username":"%s","clientName":"c","clientVersion":"1","deviceName":"d"}
                        """
                            .formatted(person.address()))));
    HttpResponse<String> given =
        send(
            request(port, "/authentication", "draft")
                .POST(
                    BodyPublishers.ofString(
                        "{\"token\":\"%s\",\"method\":\"password\",\"password\":\"%s\"}"
                            .formatted(value(asked, "continuationToken"), person.secret()))));
    String token = value(given, "accessToken");
    return token.equals(NONE)
        ? "no token: " + asked.statusCode() + " " + given.statusCode() + " " + given.body()
        : status(request(port, "/authentication", "draft").header("Authorization", token).GET());
  }

  private static String value(HttpResponse<String> answer, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\":\"([^\"]+)\"").matcher(answer.body());
    return Stream.of(matcher).filter(Matcher::find).map(m -> m.group(1)).findFirst().orElse(NONE);
  }

  private static HttpRequest.Builder request(int port, String path, String version) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "application/json; jmapVersion=" + version)
        .header("Content-Type", "application/json; charset=UTF-8");
  }

  private static String status(HttpRequest.Builder request) {
    return Integer.toString(send(request).statusCode());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
