package onething.web.bundle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The matters ticked, and their guide. The guide decides whether they exist.
record BundleRequest(
        @NotBlank @Size(max = 64) String guide,
        @NotNull @Size(max = 64) List<@NotBlank @Size(max = 64) String> matters) {}
