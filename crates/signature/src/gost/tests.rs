//! The standard's own examples on the standard's own curves, and the two curves in use.

use std::sync::OnceLock;

use crypto_bigint::modular::{ConstMontyParams, FixedMontyForm, FixedMontyParams};
use crypto_bigint::{U256, U512, const_monty_params};
use proptest::prelude::*;

use super::field::NearPower;
use super::*;

/// A field for any prime: what the quick one is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Montgomery<P: ConstMontyParams<N>, const N: usize>(ConstMontyForm<P, N>);

impl<P: ConstMontyParams<N>, const N: usize> std::ops::Add for Montgomery<P, N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl<P: ConstMontyParams<N>, const N: usize> std::ops::Sub for Montgomery<P, N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl<P: ConstMontyParams<N>, const N: usize> std::ops::Mul for Montgomery<P, N> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}
impl<P: ConstMontyParams<N>, const N: usize> Field<N> for Montgomery<P, N> {
    const ZERO: Self = Self(ConstMontyForm::ZERO);
    const ONE: Self = Self(ConstMontyForm::ONE);
    fn from_integer(integer: &Uint<N>) -> Self {
        Self(ConstMontyForm::new(integer))
    }
    fn to_integer(self) -> Uint<N> {
        self.0.retrieve()
    }
    fn square(self) -> Self {
        Self(self.0.square())
    }
    fn inverse(self) -> Self {
        Self(self.0.invert_vartime().unwrap_or(ConstMontyForm::ZERO))
    }
}

const_monty_params!(
    P1,
    U256,
    "8000000000000000000000000000000000000000000000000000000000000431"
);
const_monty_params!(
    Q1,
    U256,
    "8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3"
);
const_monty_params!(
    P2,
    U512,
    "4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15d\
     f1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373"
);
const_monty_params!(
    Q2,
    U512,
    "4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15d\
     a82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6df"
);

/// The curve of RFC 7091, section 7.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct First;

impl Curve<4> for First {
    type Coordinate = Montgomery<P1, 4>;
    type Group = Q1;
    const PRIME: Uint<4> = *P1::PARAMS.modulus().as_ref();
    const ORDER: Uint<4> = *Q1::PARAMS.modulus().as_ref();
    const COFACTOR: u8 = 1;
    const A: Uint<4> = Uint::from_u64(7);
    const B: Uint<4> =
        U256::from_be_hex("5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7e");
    const BASE: (Uint<4>, Uint<4>) = (
        Uint::from_u64(2),
        U256::from_be_hex("08e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8"),
    );
    fn base_multiples() -> &'static OnceLock<Vec<Affine<Self, 4>>> {
        static MULTIPLES: OnceLock<Vec<Affine<First, 4>>> = OnceLock::new();
        &MULTIPLES
    }
}

/// The curve of RFC 7091, section 7.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Second;

impl Curve<8> for Second {
    type Coordinate = Montgomery<P2, 8>;
    type Group = Q2;
    const PRIME: Uint<8> = *P2::PARAMS.modulus().as_ref();
    const ORDER: Uint<8> = *Q2::PARAMS.modulus().as_ref();
    const COFACTOR: u8 = 1;
    const A: Uint<8> = Uint::from_u64(7);
    const B: Uint<8> = U512::from_be_hex(
        "1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac43\
         61834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adc",
    );
    const BASE: (Uint<8>, Uint<8>) = (
        U512::from_be_hex(
            "24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762\
             fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9a",
        ),
        U512::from_be_hex(
            "2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c\
             83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371e",
        ),
    );
    fn base_multiples() -> &'static OnceLock<Vec<Affine<Self, 8>>> {
        static MULTIPLES: OnceLock<Vec<Affine<Second, 8>>> = OnceLock::new();
        &MULTIPLES
    }
}

/// Hexadecimal numbers, the greatest digit first, as octets with the least first.
fn octets(numbers: &[&str]) -> Vec<u8> {
    let octet = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    let number = |text: &&str| {
        text.as_bytes()
            .chunks(2)
            .rev()
            .map(octet)
            .collect::<Vec<u8>>()
    };
    numbers.iter().flat_map(number).collect()
}

#[test]
fn the_first_example_of_the_standard_holds() {
    let key = octets(&[
        "7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80b",
        "26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77da",
    ]);
    let digest = octets(&["2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5"]);
    let signature = octets(&[
        "41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493",
        "01456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40",
    ]);
    let key = read_point::<First, 4>(&key).unwrap();
    assert!(verifies(&key, &digest, &signature).is_some());
    assert!(verifies(&key, &octets(&["2e".repeat(32).as_str()]), &signature).is_none());
}

#[test]
fn the_second_example_of_the_standard_holds() {
    let key = octets(&[
        "115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd\
         5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1",
        "37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61\
         ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beec",
    ]);
    let digest = octets(&[
        "3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c591\
         7184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8c",
    ]);
    let signature = octets(&[
        "2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd3\
         5492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36",
        "1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5\
         823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4a",
    ]);
    let key = read_point::<Second, 8>(&key).unwrap();
    assert!(verifies(&key, &digest, &signature).is_some());
    let mut changed = signature;
    changed[0] ^= 1;
    assert!(verifies(&key, &digest, &changed).is_none());
}

#[test]
fn both_curves_in_use_have_their_base_point_and_order() {
    assert!(Affine::<Short, 4>::on_curve(&Short::BASE.0, &Short::BASE.1).is_some());
    assert!(Affine::<Long, 8>::on_curve(&Long::BASE.0, &Long::BASE.1).is_some());
    assert!(product(&Short::ORDER, &Affine::<Short, 4>::base()).is_infinite());
    assert!(product(&Long::ORDER, &Affine::<Long, 8>::base()).is_infinite());
    let prime = U256::MAX.wrapping_sub(&U256::from_u64(616));
    assert_eq!(Short::PRIME, prime);
    assert_eq!(*Short::PRIME.to_le_bytes().as_ref().first().unwrap(), 0x97);
}

#[test]
fn a_point_off_the_curve_is_no_key() {
    let off = read_point::<Long, 8>(&[1; 128]).unwrap_err();
    assert_eq!(off, KeyFault::OffCurve);
    let short = PublicKey::read(ParameterSet::Long, &[1; 64]).unwrap_err();
    assert_eq!(
        short,
        KeyFault::Length {
            expected: 128,
            found: 64
        }
    );
}

fn montgomery(a: &U512, b: &U512) -> [U512; 4] {
    let params = FixedMontyParams::new_vartime(NearPower::<8, 16, 569>::PRIME);
    let [a, b] = [a, b].map(|number| FixedMontyForm::new(number, &params));
    let inverse = a.invert_vartime().unwrap_or(FixedMontyForm::zero(&params));
    [a + b, a - b, a * b, inverse].map(|number| number.retrieve())
}

/// Near both ends as often as between them: there the carries are.
fn word() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(u64::MAX),
        0..1_000_u64,
        u64::MAX - 1_000..=u64::MAX,
        any::<u64>()
    ]
}

proptest! {
    #[test]
    fn the_quick_field_agrees_with_montgomery(
        a in prop::array::uniform8(word()),
        b in prop::array::uniform8(word()),
    ) {
        type Quick = NearPower<8, 16, 569>;
        let [a, b] = [a, b].map(Uint::from_words);
        let [x, y] = [&a, &b].map(Quick::from_integer);
        let found = [x + y, x - y, x * y, x.inverse()].map(Field::to_integer);
        prop_assert_eq!(found, montgomery(&a, &b));
    }
}

/// Whether `a·base + b·(c·base)` is `(a + b·c)·base`.
fn distributes<C: Curve<N>, const N: usize>(numbers: [[u64; N]; 3]) -> bool {
    let [a, b, c] = numbers.map(|words| scalar::<C, N>(&Uint::from_words(words)));
    let base = Affine::<C, N>::base();
    let Some(key) = product(&c.retrieve(), &base).to_affine() else {
        return true;
    };
    let together = double_product(&a.retrieve(), &b.retrieve(), &key).to_affine();
    together == product(&(a + b * c).retrieve(), &base).to_affine()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn multiples_add_up_on_both_curves(
        long in prop::array::uniform3(prop::array::uniform8(word())),
        short in prop::array::uniform3(prop::array::uniform4(word())),
    ) {
        prop_assert!(distributes::<Long, 8>(long));
        prop_assert!(distributes::<Short, 4>(short));
    }
}

mod signed {
    use super::*;

    #[test]
    fn the_standard_example_is_signed_as_printed() {
        let secret = octets(&["7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28"]);
        let digest = octets(&["2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5"]);
        let once = octets(&["77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3"]);
        let signature = octets(&[
            "41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493",
            "01456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40",
        ]);
        assert_eq!(
            signing::sign::<First, 4>(&secret, &digest, &once).unwrap(),
            signature
        );
    }

    fn refused(key: &PublicKey, digest: &[u8], signature: &[u8]) -> bool {
        !key.verifies(digest, signature)
    }

    #[test]
    fn what_was_signed_verifies_and_nothing_near_it() {
        for set in [ParameterSet::Short, ParameterSet::Long] {
            let secret = SigningKey::from_seed(set, b"first");
            let other = SigningKey::from_seed(set, b"second");
            let [key, foreign] =
                [&secret, &other].map(|key| PublicKey::read(set, &key.public_octets()).unwrap());
            let digest = vec![7; set.octets()];
            let signature = secret.sign(&digest).unwrap();
            assert!(key.verifies(&digest, &signature));
            assert!(refused(&foreign, &digest, &signature));
            assert!(refused(&key, &digest[1..], &signature));
            assert!(refused(&key, &digest, &signature[1..]));
            // The order of RFC 9215 is the other way round.
            let reversed: Vec<u8> = signature.iter().rev().copied().collect();
            assert!(refused(&key, &digest, &reversed));
            let (r, s) = signature.split_at(set.octets());
            assert!(refused(&key, &digest, &[s, r].concat()));
            let zero = vec![0; set.octets()];
            assert!(refused(&key, &digest, &[r, &zero].concat()));
            assert!(refused(&key, &digest, &[&zero, s].concat()));
        }
    }

    #[test]
    fn r_and_s_above_the_order_are_refused() {
        let secret = SigningKey::from_seed(ParameterSet::Short, b"first");
        let key = PublicKey::read(ParameterSet::Short, &secret.public_octets()).unwrap();
        let digest = [9; 32];
        let signature = secret.sign(&digest).unwrap();
        let (r, s) = pair::<4>(&signature).unwrap();
        for (r, s) in [
            (r.wrapping_add(&Short::ORDER), s),
            (r, s.wrapping_add(&Short::ORDER)),
        ] {
            let words = [r.to_words(), s.to_words()].concat();
            let changed: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
            assert!(refused(&key, &digest, &changed));
        }
    }

    #[test]
    fn a_key_outside_the_group_is_refused() {
        // The curve has four times as many points as the group: one of order two has y = 0.
        let secret = SigningKey::from_seed(ParameterSet::Short, b"first");
        let key = secret.public_octets();
        let (x, y) = pair::<4>(&key).unwrap();
        assert!(Affine::<Short, 4>::on_curve(&x, &y).is_some());
        let small = point_of_order_two();
        let octets: Vec<u8> = [small.to_words(), [0; 4]]
            .concat()
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect();
        let fault = PublicKey::read(ParameterSet::Short, &octets).unwrap_err();
        assert_eq!(fault, KeyFault::SmallOrder);
    }

    /// A root of `x³ + a·x + b`: with any point, its multiple by the order has order one, two or
    /// four.
    fn point_of_order_two() -> U256 {
        for start in 1..200_u64 {
            let Some(point) = lifted(start) else { continue };
            let mut small = product(&Short::ORDER, &point);
            while !small.double().is_infinite() {
                small = small.double();
            }
            if let Some(small) = small.to_affine() {
                return small.x.to_integer();
            }
        }
        panic!("no point of order two was found");
    }

    /// The point with this `x`, if there is one.
    fn lifted(x: u64) -> Option<Affine<Short, 4>> {
        let x = U256::from_u64(x);
        let params = FixedMontyParams::new_vartime(NearPower::<4, 8, 617>::PRIME);
        let [x_, a, b] =
            [x, Short::A, Short::B].map(|number| FixedMontyForm::new(&number, &params));
        let square = x_ * x_ * x_ + a * x_ + b;
        // The prime leaves 7 when divided by 8, so the root is a power.
        let power = Short::PRIME.wrapping_add(&U256::ONE).shr(2);
        Affine::on_curve(&x, &square.pow(&power).retrieve())
    }
}
