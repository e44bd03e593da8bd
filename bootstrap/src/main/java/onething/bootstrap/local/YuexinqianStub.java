package onething.bootstrap.local;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import onething.identity.yuexinqian.YuexinqianAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/// A stub of 粤信签: its entrance page lets the user choose the person and the outcome. It starts unless the
/// address of the real one is configured.
///
/// It has no state. The code contains the person and the outcome (`lina.10000`), and all later answers are
/// derived from it.
@Configuration(proxyBeanMethods = false)
@LocalMode
@ConditionalOnProperty(name = "onething.yuexinqian.address", havingValue = "stub", matchIfMissing = true)
class YuexinqianStub {

    private static final Pattern PAGE = Pattern.compile("\"@([a-z-]+\\.html)\"");
    private static final JsonMapper JSON = new JsonMapper();

    @Bean(destroyMethod = "stop")
    WireMockServer yuexinqianServer() throws IOException {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .containerThreads(16));
        for (var mapping :
                new PathMatchingResourcePatternResolver().getResources("classpath*:yuexinqian/mappings/*.json")) {
            server.addStubMapping(StubMapping.buildFrom(withPages(mapping.getContentAsString(StandardCharsets.UTF_8))));
        }
        server.start();
        return server;
    }

    @Bean
    YuexinqianAddress stubAddress(WireMockServer yuexinqianServer) {
        return new YuexinqianAddress(URI.create("http://localhost:" + yuexinqianServer.port()));
    }

    /// Replaces the name of each page by its content.
    private static String withPages(String mapping) throws IOException {
        var named = PAGE.matcher(mapping);
        if (!named.find()) {
            return mapping;
        }
        var page = new ClassPathResource("yuexinqian/pages/" + named.group(1));
        return mapping.replace(named.group(), JSON.writeValueAsString(page.getContentAsString(StandardCharsets.UTF_8)));
    }
}
