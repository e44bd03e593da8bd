package onething.application.service.plantedsecond;

import onething.application.service.planted.SavesThings;

public record UsesAnotherSubject(SavesThings ofAnotherSubject) {}
