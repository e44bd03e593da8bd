package onething.web.bundle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.refusal.Fault;
import onething.web.matter.MatterStateView;

/// A whole bundle.
///
/// @param masked   the places of the masked answers; empty where there are none
/// @param faults   what keeps a draft from being submitted; empty where it was not checked
/// @param warnings what looks wrong but may be right; empty where it was not checked
/// @param became   the matters that a submitted bundle became
record BundleView(
        @JsonUnwrapped BundleSummaryView summary,
        Map<String, Map<String, Object>> answers,
        Optional<List<String>> masked,
        List<MaterialView> materials,
        Optional<List<Fault>> faults,
        Optional<List<Fault>> warnings,
        Optional<List<MatterStateView>> became) {}
