import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One server on loopback, in the folder that it is given. It prints its address, and ends with its standard input. */
public class TestNode extends Node {
  TestNode(Environment environment, Collection<Class<? extends Plugin>> plugins) {
    super(environment, plugins, false);
  }

  public static void main(String[] folder) throws Exception {
    Settings settings = Settings.builder()
        .put("path.home", Path.of(folder[0]))
        .put("cluster.name", "winnow-tests")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", "0")
        .put("transport.port", "0")
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one");
    TestNode node = new TestNode(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
    node.start();
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    System.out.println("http://" + http.boundAddress().publishAddress());
    while (System.in.read() != -1) {
      // Whoever started it holds the other end, and nothing is ever said.
    }
    Runtime.getRuntime().halt(0); // its folder is thrown away
  }
}
