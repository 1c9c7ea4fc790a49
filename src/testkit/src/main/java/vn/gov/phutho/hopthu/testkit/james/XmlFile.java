package vn.gov.phutho.hopthu.testkit.james;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML file of the configuration, to look at or to change. */
public final class XmlFile {
  private final Document document;

  private XmlFile(Document document) {
    this.document = document;
  }

  public static XmlFile parse(String text) {
    try {
      return new XmlFile(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("no XML", e);
    }
  }

  /** Every element of this name, in document order. */
  public List<Element> elements(String name) {
    return list(document.getElementsByTagName(name));
  }

  public Element root() {
    return document.getDocumentElement();
  }

  /** The elements of this name below another one. */
  public static List<Element> below(Element parent, String name) {
    return list(parent.getElementsByTagName(name));
  }

  /** The text of the only such element; empty when there is none. */
  public static String text(Element parent, String name) {
    return below(parent, name).stream().map(Element::getTextContent).findFirst().orElse("").strip();
  }

  private static List<Element> list(org.w3c.dom.NodeList nodes) {
    Stream<Element> elements =
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    return elements.toList();
  }

  String write() {
    try {
      StringWriter out = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
