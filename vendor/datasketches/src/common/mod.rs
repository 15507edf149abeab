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

//! Data structures and functions that may be used across all the sketch families.

mod num_std_dev;
mod resize;
mod search_criteria;
pub use self::num_std_dev::NumStdDev;
pub use self::resize::ResizeFactor;
pub use self::search_criteria::SearchCriteria;

#[cfg(any(feature = "cpc", feature = "hll"))]
pub(crate) mod inv_pow2;
#[cfg(any(feature = "kll", feature = "req"))]
pub(crate) mod random;
