package onething.application.port.out.bundle;

import onething.application.port.out.HandInContract;

/// What [Bundles] promises, altogether.
public interface BundlesContract extends DraftsContract, HandInContract, SubmissionContract, BundleListingContract {}
