/// Seals papers: PDF with a CMS signature (RFC 5652), OFD with a SES_Signature (GB/T 38540), both with SM2.
@NullMarked
package onething.persistence.papers.seal;

import org.jspecify.annotations.NullMarked;
