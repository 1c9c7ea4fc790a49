package vn.gov.phutho.hopthu.bench.load;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM, over the management agent that is started in it. */
final class Heap implements AutoCloseable {
  /** Less change than that in half a second is none, in bytes. */
  private static final long SETTLED = 100_000;

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final AtomicLong peak = new AtomicLong();
  private final Thread sampler = new Thread(this::sample, "heap");

  private Heap(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.memory =
        ManagementFactory.newPlatformMXBeanProxy(
            connector.getMBeanServerConnection(),
            ManagementFactory.MEMORY_MXBEAN_NAME,
            MemoryMXBean.class);
    sampler.setDaemon(true);
    sampler.start();
  }

  static Heap of(long pid) throws IOException, AttachNotSupportedException {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
    try {
      JMXServiceURL agent = new JMXServiceURL(machine.startLocalManagementAgent());
      return new Heap(JMXConnectorFactory.connect(agent));
    } finally {
      machine.detach();
    }
  }

  private void sample() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        peak.accumulateAndGet(used(), Math::max);
        Thread.sleep(10);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException gone) {
      // The connection ended under it.
      return;
    }
  }

  private long used() {
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** What is left after a full collection, in bytes. */
  long live() {
    memory.gc();
    return used();
  }

  /** {@link #live} once it no longer falls: what was sent may still wait in line for its reader. */
  long settled() throws InterruptedException {
    long before = live();
    for (int i = 0; i < 60; i++) {
      Thread.sleep(500);
      long now = live();
      if (Math.abs(before - now) < SETTLED) {
        return now;
      }
      before = now;
    }
    throw new IllegalStateException("the heap does not come to rest");
  }

  /** The most that was in use, garbage included, since the last call. */
  long peak() {
    return peak.getAndSet(0);
  }

  @Override
  public void close() throws IOException {
    sampler.interrupt();
    connector.close();
  }
}
