package onething.application.port.out.planted;

import onething.application.port.in.planted.AsksTwoQuestions;
import onething.application.service.planted.AsksTwoThingsService;

public interface HttpThingsPort {

    AsksTwoThingsService service();

    AsksTwoQuestions question();
}
