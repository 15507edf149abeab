if(BLAKE3_TESTING_CI)
  include(BLAKE3/ContinuousIntegration)
endif()
