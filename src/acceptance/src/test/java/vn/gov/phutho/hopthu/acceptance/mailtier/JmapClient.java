package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's JMAP client (RFC 8620, RFC 8621) with a password. */
final class JmapClient {
  private static final String USING =
      "\"using\":[\"urn:ietf:params:jmap:core\",\"urn:ietf:params:jmap:mail\","
          + "\"urn:ietf:params:jmap:submission\",\"urn:ietf:params:jmap:mdn\"]";
  private static final String ACCEPT = "application/json; jmapVersion=rfc-8621";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final Person person;
  private final String account;

  JmapClient(int port, Person person) {
    this.port = port;
    this.person = person;
    this.account = first(session().body(), "\"accounts\":\\{\"([^\"]+)\"");
  }

  static int sessionStatus(int port, Person person) {
    return new JmapClient(port, person, "").session().statusCode();
  }

  private JmapClient(int port, Person person, String account) {
    this.port = port;
    this.person = person;
    this.account = account;
  }

  /** What the server said to an EmailSubmission of a message with an attachment of this size. */
  String submit(String to, String subject, int attachment) {
    return submit(to, subject, new byte[attachment]);
  }

  /** The same of a message with this file. */
  String submit(String to, String subject, byte[] attachment) {
    return submitAs(person.address(), to, subject, attachment);
  }

  /** The same with this From and return path. */
  String submitAs(String from, String to, String subject, byte[] attachment) {
    String blob = upload(attachment);
    String mailbox =
        first(
            call("[\"Mailbox/get\",{\"accountId\":\"%s\",\"ids\":null},\"0\"]".formatted(account)),
            "\"id\":\"([^\"]+)\"");
    String email =
        """
        ["Email/set",{"accountId":"%s","create":{"m":{
          "mailboxIds":{"%s":true},"from":[{"email":"%s"}],"to":[{"email":"%s"}],"subject":"%s",
          "bodyValues":{"t":{"value":"Xin chao."}},"htmlBody":[{"partId":"t","type":"text/html"}],
          "attachments":[{"blobId":"%s","type":"application/pdf","name":"vanban.pdf",
            "disposition":"attachment","size":%d}]}}},"1"]
        """
            .formatted(account, mailbox, from, to, subject, blob, attachment.length);
    String created = first(call(email), "\"created\":\\{\"m\":\\{\"id\":\"([^\"]+)\"");
    return call(
        """
        ["EmailSubmission/set",{"accountId":"%s","create":{"s":{"emailId":"%s",
          "envelope":{"mailFrom":{"email":"%s"},"rcptTo":[{"email":"%s"}]}}}},"2"]
        """
            .formatted(account, created, from, to));
  }

  /** The same of a message that says a program sent it on. */
  String resubmit(String to, String subject) {
    String email =
        """
        ["Email/set",{"accountId":"%s","create":{"m":{
          "mailboxIds":{"%s":true},"from":[{"email":"%s"}],"to":[{"email":"%s"}],"subject":"%s",
          "header:X-Autoforward:asText":"yes","bodyValues":{"t":{"value":"Xin chao."}},
          "htmlBody":[{"partId":"t","type":"text/html"}]}}},"1"]
        """
            .formatted(account, inbox(), person.address(), to, subject);
    String created = first(call(email), "\"created\":\\{\"m\":\\{\"id\":\"([^\"]+)\"");
    return call(
        """
        ["EmailSubmission/set",{"accountId":"%s","create":{"s":{"emailId":"%s",
          "envelope":{"mailFrom":{"email":"%s"},"rcptTo":[{"email":"%s"}]}}}},"2"]
        """
            .formatted(account, created, person.address(), to));
  }

  /** What the server said to an Email/import (RFC 8621 §4.8) of this message. */
  String importMessage(String message) {
    String blob = upload(message.getBytes(StandardCharsets.US_ASCII));
    return call(
        """
        ["Email/import",{"accountId":"%s","emails":{"m":{"blobId":"%s","mailboxIds":{"%s":true},
          "keywords":{"$seen":true},"receivedAt":"2026-11-24T02:00:00Z"}}},"0"]
        """
            .formatted(account, blob, inbox()));
  }

  /** What the server said to an Email/set that creates a message of this many octets. */
  String create(String subject, int octets) {
    return call(
        """
        ["Email/set",{"accountId":"%s","create":{"m":{"mailboxIds":{"%s":true},
          "subject":"%s","bodyValues":{"t":{"value":"%s"}},
          "htmlBody":[{"partId":"t","type":"text/html"}]}}},"0"]
        """
            .formatted(account, inbox(), subject, "v ".repeat(octets / 2)));
  }

  private String inbox() {
    return first(
        call(
            "[\"Mailbox/query\",{\"accountId\":\"%s\",\"filter\":{\"role\":\"inbox\"}},\"0\"]"
                .formatted(account)),
        "\"ids\":\\[\"([^\"]+)\"");
  }

  /**
   * What the server said to a read receipt with the original (RFC 9007 §2) of the newest message.
   */
  String sendReceipt(String subject) {
    return sendReceipt("", subject);
  }

  /** The same for the newest message whose subject has these words. */
  String sendReceipt(String words, String subject) {
    String email =
        first(
            call(
                """
                ["Email/query",{"accountId":"%s","limit":1,%s
                  "sort":[{"property":"receivedAt","isAscending":false}]},"0"]
                """
                    .formatted(
                        account,
                        words.isEmpty() ? "" : "\"filter\":{\"subject\":\"" + words + "\"},")),
            "\"ids\":\\[\"([^\"]+)\"");
    String identity =
        first(
            call("[\"Identity/get\",{\"accountId\":\"%s\",\"ids\":null},\"1\"]".formatted(account)),
            "\"id\":\"([^\"]+)\"");
    return call(
        """
        ["MDN/send",{"accountId":"%s","identityId":"%s","send":{"r":{"forEmailId":"%s",
          "subject":"%s","textBody":"Da xem.","includeOriginalMessage":true,
          "disposition":{"actionMode":"manual-action","sendingMode":"mdn-sent-manually",
            "type":"displayed"}}}},"2"]
        """
            .formatted(account, identity, email, subject));
  }

  /** The answer to one method of a folder, seen with the shares of others. */
  String mailboxes(String method, String arguments) {
    String body =
        "{\"using\":[\"urn:ietf:params:jmap:core\",\"urn:ietf:params:jmap:mail\","
            + "\"urn:apache:james:params:jmap:mail:shares\"],\"methodCalls\":[[\""
            + method
            + "\",{\"accountId\":\""
            + account
            + "\","
            + arguments
            + "},\"0\"]]}";
    return send("/jmap", Optional.of(BodyPublishers.ofString(body))).body();
  }

  /** The id of the owner's folder with this name. */
  String mailboxId(String name) {
    String all = mailboxes("Mailbox/get", "\"ids\":null,\"properties\":[\"name\"]");
    return first(all, "\"name\":\"" + name + "\",\"id\":\"([^\"]+)\"");
  }

  private HttpResponse<String> session() {
    return send("/jmap/session", Optional.empty());
  }

  private String upload(byte[] content) {
    return first(
        send("/upload/" + account, Optional.of(BodyPublishers.ofByteArray(content))).body(),
        "\"blobId\":\"([^\"]+)\"");
  }

  private String call(String method) {
    String body = "{" + USING + ",\"methodCalls\":[" + method + "]}";
    return send("/jmap", Optional.of(BodyPublishers.ofString(body))).body();
  }

  private HttpResponse<String> send(String path, Optional<BodyPublisher> body) {
    String basic = person.address() + ":" + person.secret();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Accept", ACCEPT)
            .header("Content-Type", "application/json");
    try {
      return http.send(
          body.map(request::POST).orElseGet(request::GET).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }
}
