package onething.application.port.out.planted;

import onething.application.service.planted.AsksTwoThingsService;

public interface HttpThingsPort {

    AsksTwoThingsService service();
}
