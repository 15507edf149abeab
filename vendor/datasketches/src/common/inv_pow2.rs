// Licensed to the Apache Software Foundation (ASF) under one
// or more contributor license agreements.  See the NOTICE file
// distributed with this work for additional information
// regarding copyright ownership.  The ASF licenses this file
// to you under the Apache License, Version 2.0 (the
// "License"); you may not use this file except in compliance
// with the License.  You may obtain a copy of the License at
//
//   http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing,
// software distributed under the License is distributed on an
// "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY
// KIND, either express or implied.  See the License for the
// specific language governing permissions and limitations
// under the License.

/// Returns `2^-exp` by constructing the floating-point exponent bits, as in datasketches-java.
#[inline]
pub fn inv_pow2(exp: u8) -> f64 {
    f64::from_bits((1023 - exp as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assert_inv_pow2() {
        for i in 0..=255 {
            let expected = 2f64.powf(-(i as f64));
            assert_eq!(inv_pow2(i), expected);
        }
    }
}
