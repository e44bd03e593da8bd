package onething.web.planted;

import onething.application.port.out.planted.HttpThingsPort;
import onething.application.service.planted.AsksTwoThingsService;
import onething.application.service.planted.SavesThings;
import onething.bootstrap.OneThingApplication;
import onething.persistence.planted.util.ThingsHelper;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("planted")
public record ReachesFar(
        HttpThingsPort port,
        AsksTwoThingsService service,
        SavesThings part,
        OneThingApplication application,
        ThingsHelper other) {}
