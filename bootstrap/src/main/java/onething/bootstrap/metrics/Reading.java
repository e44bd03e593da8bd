package onething.bootstrap.metrics;

import java.util.List;
import java.util.Map;
import onething.application.port.out.bundle.FileScanner;
import onething.domain.status.Figures;
import onething.domain.status.FunctionState;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.RingKey;
import onething.domain.status.ServiceFunction;

/// All that one reading found.
record Reading(
        Figures figures,
        Map<ServiceFunction, FunctionState> status,
        Map<Party, PartyState> parties,
        FileScanner.State scanner,
        List<RingKey> keys) {}
