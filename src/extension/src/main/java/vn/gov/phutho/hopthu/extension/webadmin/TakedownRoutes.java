package vn.gov.phutho.hopthu.extension.webadmin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.webadmin.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.audit.OrderTrail;
import vn.gov.phutho.hopthu.extension.takedown.ReaderGone;
import vn.gov.phutho.hopthu.extension.takedown.Receipt;
import vn.gov.phutho.hopthu.extension.takedown.Takedown;
import vn.gov.phutho.hopthu.extension.takedown.TakedownOrder;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code POST /hopthu/takedown} (12.5). The answer is one JSON object a line, as it happens; the
 * last line is the receipt. An answer without it is no answer: the order may be given again.
 */
public final class TakedownRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(TakedownRoutes.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Takedown takedown;

  @Inject
  TakedownRoutes(Takedown takedown) {
    this.takedown = takedown;
  }

  @Override
  public String getBasePath() {
    return "/hopthu/takedown";
  }

  @Override
  public void define(Service service) {
    service.post("/hopthu/takedown", this::post);
  }

  private Object post(Request request, Response response) throws IOException {
    TakedownOrder.Read read = TakedownOrder.read(request.body());
    if (read.order().isEmpty()) {
      List<Fault> faults =
          read.faults().entrySet().stream()
              .map(f -> new Fault(f.getKey(), ReasonCode.FIELD_VALUE, f.getValue()))
              .toList();
      return HopthuRoutes.send(response, Answer.faulty(faults));
    }
    response.status(200);
    response.type("application/x-ndjson");
    carryOut(read.order().get(), response.raw().getOutputStream());
    return "";
  }

  private void carryOut(TakedownOrder order, OutputStream out) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("messageId", order.messageId().value());
    facts.put("request", order.requestNumber());
    facts.put("clause", "12.5");
    try {
      Receipt receipt = takedown.carryOut(order, line -> write(out, line));
      facts.put("removed", receipt.removed());
      facts.put("kept", receipt.kept());
      facts.put("unread", receipt.unread());
      OrderTrail.write("takedown", receipt.complete() ? "done" : "partial", facts);
    } catch (RuntimeException fault) {
      LOG.error("a take-down was cut short", fault);
      OrderTrail.write("takedown", "failed", facts);
    }
  }

  private static void write(OutputStream out, Map<String, Object> line) {
    try {
      JSON.writeValue(out, line);
      out.write('\n');
      out.flush();
    } catch (IOException gone) {
      throw new ReaderGone(gone);
    }
  }
}
