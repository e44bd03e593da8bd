package onething.web.planted;

import onething.application.port.out.planted.SqlThings;

public record CarriesAPortOut() implements SqlThings {}
