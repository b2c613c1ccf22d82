//! The numbers of the two curves, from RFC 7836, appendices A.2 (512 bits, set A) and the later
//! RFC 9215 (256 bits, set A). Tests check that each base point lies on its curve and has its
//! order.

use std::sync::OnceLock;

use crypto_bigint::modular::ConstMontyParams;
use crypto_bigint::{U256, U512, Uint, const_monty_params};

use super::curve::Curve;
use super::field::{Field, NearPower};
use super::point::Affine;

const_monty_params!(
    ShortGroup,
    U256,
    "400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67"
);
const_monty_params!(
    LongGroup,
    U512,
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
     27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275"
);

/// 256 bits, set A.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short;

impl Short {
    pub(super) const LIMBS: usize = 4;
}

impl Curve<4> for Short {
    type Coordinate = NearPower<4, 8, 617>;
    type Group = ShortGroup;

    const PRIME: Uint<4> = *Self::Coordinate::PRIME.as_ref();
    const ORDER: Uint<4> = *ShortGroup::PARAMS.modulus().as_ref();
    const COFACTOR: u8 = 4;
    const A: Uint<4> =
        U256::from_be_hex("c2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335");
    const B: Uint<4> =
        U256::from_be_hex("295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513");
    const BASE: (Uint<4>, Uint<4>) = (
        U256::from_be_hex("91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28"),
        U256::from_be_hex("32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5c"),
    );

    fn base_multiples() -> &'static OnceLock<Vec<Affine<Self, 4>>> {
        static MULTIPLES: OnceLock<Vec<Affine<Short, 4>>> = OnceLock::new();
        &MULTIPLES
    }
}

/// 512 bits, set A.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Long;

impl Long {
    pub(super) const LIMBS: usize = 8;
}

impl Curve<8> for Long {
    type Coordinate = NearPower<8, 16, 569>;
    type Group = LongGroup;

    const PRIME: Uint<8> = *Self::Coordinate::PRIME.as_ref();
    const ORDER: Uint<8> = *LongGroup::PARAMS.modulus().as_ref();
    const COFACTOR: u8 = 1;
    const A: Uint<8> = Self::PRIME.wrapping_sub(&Uint::from_u64(3));
    const B: Uint<8> = U512::from_be_hex(
        "e8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265\
         ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760",
    );
    const BASE: (Uint<8>, Uint<8>) = (
        Uint::from_u64(3),
        U512::from_be_hex(
            "7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921\
             df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4",
        ),
    );

    /// With `a = −3`: `3·(x − z²)·(x + z²)`.
    fn slope(x: Self::Coordinate, z_squared: Self::Coordinate) -> Self::Coordinate {
        let product = (x - z_squared) * (x + z_squared);
        product.double() + product
    }

    fn base_multiples() -> &'static OnceLock<Vec<Affine<Self, 8>>> {
        static MULTIPLES: OnceLock<Vec<Affine<Long, 8>>> = OnceLock::new();
        &MULTIPLES
    }
}
