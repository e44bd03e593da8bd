package onething.bootstrap.metrics;

import java.net.URI;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A service in local mode for one test alone, because its settings differ from those of the shared one.
@SpringBootTest(classes = OneThingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
@OnServicesOfTheirOwn
abstract class OwnService {

    @LocalServerPort
    private int port;

    static void aPortAndADataFolderOfItsOwn(DynamicPropertyRegistry registry) {
        var port = WholeSystem.aFreePort();
        var data = WholeSystem.aFolder();
        registry.add("server.port", () -> port);
        registry.add("onething.local.data", data::toString);
        WholeSystem.PATIENCE.forEach((name, limit) -> registry.add(name, () -> limit));
        registry.add("onething.rates.times", () -> 1_000);
        registry.add("onething.sign-in.work.rounds", () -> 20);
        registry.add("onething.sign-in.work.limit", () -> 20);
    }

    URI service() {
        return URI.create("http://localhost:" + port);
    }

    Person signedIn(String account) {
        return Person.signedIn(service(), account);
    }
}
