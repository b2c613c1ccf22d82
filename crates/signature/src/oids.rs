//! The object identifiers in use, under the names of their standards.

use crate::der::Oid;

macro_rules! oids {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: Oid = Oid::new_unwrap($text);)*
    };
}

oids! {
    /// `rsaEncryption`
    RSA = "1.2.840.113549.1.1.1";
    /// `sha256WithRSAEncryption`
    RSA_SHA256 = "1.2.840.113549.1.1.11";
    /// SHA-1: names certificates in old answers, signs nothing.
    SHA1 = "1.3.14.3.2.26";
    /// SHA-256
    SHA256 = "2.16.840.1.101.3.4.2.1";
    /// Key of GOST R 34.10-2015, 256 bits.
    GOST_SHORT_KEY = "1.2.398.3.10.1.1.2.1";
    /// Its curve.
    GOST_SHORT_CURVE = "1.2.398.3.10.1.1.2.1.1";
    /// Signature with it.
    GOST_SHORT = "1.2.398.3.10.1.1.2.3.1";
    /// Key of GOST R 34.10-2015, 512 bits.
    GOST_LONG_KEY = "1.2.398.3.10.1.1.2.2";
    /// Its curve.
    GOST_LONG_CURVE = "1.2.398.3.10.1.1.2.2.1";
    /// Signature with it.
    GOST_LONG = "1.2.398.3.10.1.1.2.3.2";
    /// Streebog, 256 bits.
    STREEBOG256 = "1.2.398.3.10.1.3.2";
    /// Streebog, 512 bits.
    STREEBOG512 = "1.2.398.3.10.1.3.3";

    /// `commonName`
    COMMON_NAME = "2.5.4.3";
    /// `surname`
    SURNAME = "2.5.4.4";
    /// `serialNumber`: here is the IIN.
    SERIAL_NUMBER = "2.5.4.5";
    /// `organizationName`
    ORGANISATION = "2.5.4.10";
    /// `organizationalUnitName`: here is the BIN.
    UNIT = "2.5.4.11";
    /// `givenName`: here is the patronymic.
    GIVEN_NAME = "2.5.4.42";

    /// `subjectKeyIdentifier`
    SUBJECT_KEY = "2.5.29.14";
    /// `keyUsage`
    KEY_USAGE = "2.5.29.15";
    /// `basicConstraints`
    BASIC_CONSTRAINTS = "2.5.29.19";
    /// `cRLNumber`
    CRL_NUMBER = "2.5.29.20";
    /// `reasonCode`
    REASON_CODE = "2.5.29.21";
    /// `deltaCRLIndicator`
    DELTA_CRL = "2.5.29.27";
    /// `certificatePolicies`
    POLICIES = "2.5.29.32";
    /// `authorityKeyIdentifier`
    AUTHORITY_KEY = "2.5.29.35";
    /// `extKeyUsage`
    EXTENDED_KEY_USAGE = "2.5.29.37";
    /// `nameConstraints`
    NAME_CONSTRAINTS = "2.5.29.30";
    /// `ocsp-nocheck`
    OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    /// May authenticate at a server.
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    /// May sign documents: what Kazakhstan's centre puts in certificates for signing.
    EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    /// May stamp times.
    TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    /// May answer about revocation.
    OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    /// `id-data`
    DATA = "1.2.840.113549.1.7.1";
    /// `id-signedData`
    SIGNED_DATA = "1.2.840.113549.1.7.2";
    /// `id-ct-TSTInfo`
    TST_INFO = "1.2.840.113549.1.9.16.1.4";
    /// Attribute `contentType`
    CONTENT_TYPE = "1.2.840.113549.1.9.3";
    /// Attribute `messageDigest`
    MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    /// Attribute `signingTime`: what the signer claims.
    SIGNING_TIME = "1.2.840.113549.1.9.5";
    /// Attribute `signingCertificate`
    SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    /// Attribute `signatureTimeStampToken`
    TIME_STAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
    /// Attribute `signingCertificateV2`
    SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

    /// `id-pkix-ocsp-basic`
    OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1";
    /// `id-pkix-ocsp-nonce`
    OCSP_NONCE = "1.3.6.1.5.5.7.48.1.2";

    /// Policy of the centre's single keys.
    POLICY_NCA = "1.2.398.3.3.2";
    /// Policy: signature of a legal entity.
    POLICY_ENTITY_SIGNATURE = "1.2.398.3.3.2.1";
    /// Policy: signature of an individual.
    POLICY_PERSON_SIGNATURE = "1.2.398.3.3.2.3";
    /// Policy of the centre's stamps over Streebog.
    POLICY_TIME_STAMP = "1.2.398.3.3.2.6.4";
    /// Policy of the centre's stamps over SHA-256.
    POLICY_TIME_STAMP_RSA = "1.2.398.3.3.2.6.2";
}
