package onething.application.port.out;

/// What [Bundles] promises, altogether.
public interface BundlesContract extends DraftsContract, HandInContract, SubmissionContract, BundleListingContract {}
