package vn.gov.phutho.hopthu.extension.attachment;

import java.util.List;
import vn.gov.phutho.hopthu.testkit.Gen;

/** Makes structures, deep and wide ones too. */
final class Structures {
  private static final Gen<Integer> SIZE = Gen.whole(0, 700).map(Long::intValue);

  /** What a sender may write above a file; some of it false. */
  private static final Gen<String> FILE_HEADER =
      Gen.of(
          List.of(
              "Content-Type: application/pdf; name=a.pdf",
              "Content-Type: application/octet-stream\r\nContent-Disposition: attachment",
              "Content-Type: text/plain; name=\"ghi chu.txt\"",
              "content-type: TEXT/HTML\r\ncontent-disposition: ATTACHMENT;\r\n filename=a.html",
              "Content-Type: text/plain\r\nContent-Disposition: inline;\r\n\tfilename*0=a;"
                  + " filename*1=b",
              "Content-Type: image/png\r\nContent-Disposition: inline",
              "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
              "X-No: type\r\nContent-Disposition: attachment; filename=\"--=_part-1000\"",
              "Content-Type: audio/x-nonsense; boundary=none"));

  private static final Gen<Structure> NOTE =
      SIZE.with(Gen.of(List.of(false, true)), (size, html) -> new Structure.Note(html, size));

  private static final Gen<Structure> BLOCK =
      SIZE.with(Gen.of(List.of(false, true)), (size, yenc) -> new Structure.Block(yenc, size));

  private static final Gen<Structure> FILE =
      SIZE.with(Gen.whole(0, Structure.File.CODINGS - 1L), (size, c) -> List.of(size, c.intValue()))
          .with(FILE_HEADER, (n, header) -> new Structure.File(n.get(0), n.get(1), header));

  private static final Gen<Structure> WINMAIL =
      Gen.listOf(SIZE, 3).with(SIZE, Structure.Winmail::new);

  private Structures() {}

  static Gen<Structure> any() {
    return deep(4, Gen.anyOf(List.of(NOTE, BLOCK, FILE, WINMAIL)));
  }

  /** Those of which a general mail library finds all that there is. */
  static Gen<Structure> mimeOnly() {
    return deep(4, Gen.anyOf(List.of(NOTE, FILE)));
  }

  private static Gen<Structure> deep(int depth, Gen<Structure> leaf) {
    if (depth == 0) {
      return leaf;
    }
    Gen<Structure> smaller = random -> deep(depth - 1, leaf).next(random);
    Gen<Structure> forward =
        smaller.with(Gen.whole(0, 2), (inner, c) -> new Structure.Forward(inner, c.intValue()));
    return Gen.anyOf(List.of(leaf, several(smaller), forward, several(smaller)));
  }

  private static Gen<Structure> several(Gen<Structure> part) {
    Gen<String> kind =
        Gen.of(List.of("mixed", "alternative", "related", "signed", "report", "x-unheard-of"));
    Gen<String> preamble = Gen.of(List.of("", "This is a multi-part message.\r\n", "\r\n--\r\n"));
    Gen<List<Structure>> parts =
        Gen.listOf(part, 3)
            .with(
                part,
                (some, one) ->
                    java.util.stream.Stream.concat(java.util.stream.Stream.of(one), some.stream())
                        .toList());
    return kind.with(preamble, (k, p) -> List.of(k, p))
        .with(
            Gen.of(List.of(true, true, false)),
            (words, ended) -> new Structure.Several(words.get(0), words.get(1), ended, List.of()))
        .with(
            parts,
            (several, list) ->
                new Structure.Several(several.kind(), several.preamble(), several.ended(), list));
  }
}
